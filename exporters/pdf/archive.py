"""PDF/A-2u: what an archive needs to show a file in fifty years (ISO 19005-2)."""

import datetime
import io
from functools import cache
from xml.sax.saxutils import escape

import pikepdf
from PIL import ImageCms

from exporters.pdf.texts import printable
from models.report.document import Document

PRODUCER = "政务公开台账"
CHINA = datetime.timezone(datetime.timedelta(hours=8))
LANGUAGES = {"hans": "zh-CN", "hant": "zh-TW"}
_MOMENT_IN_PROFILE = slice(24, 36)


def archived(data: bytes, document: Document) -> bytes:
    """Return a PDF file with the colours, metadata and identity that PDF/A-2u asks for.

    The only moment in the file is the date of the document, so it does not change from one
    export to the next.
    """
    moment = datetime.datetime.combine(document.dated_on, datetime.time(), CHINA)
    language = LANGUAGES[document.script]
    result = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root = pdf.Root
        root.OutputIntents = pikepdf.Array([pdf.make_indirect(_output_intent(pdf))])
        root.Lang = pikepdf.String(language)
        root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        metadata = pikepdf.Stream(pdf, _packet(document, moment, language))
        metadata.Type, metadata.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
        root.Metadata = pdf.make_indirect(metadata)
        _describe(pdf, document, moment)
        pdf.save(
            result,
            min_version="1.7",
            force_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
            deterministic_id=True,
            fix_metadata_version=False,
        )
    return result.getvalue()


def _output_intent(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    profile = pikepdf.Stream(pdf, _colour_profile())
    profile.N = 3
    profile.Alternate = pikepdf.Name.DeviceRGB
    return pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
        Info=pikepdf.String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(profile),
    )


@cache
def _colour_profile() -> bytes:
    """Return the sRGB profile with a fixed moment of creation."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_MOMENT_IN_PROFILE] = bytes([7, 232, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    return bytes(profile)


def _describe(pdf: pikepdf.Pdf, document: Document, moment: datetime.datetime) -> None:
    """Fill in the older form of the metadata, which must agree with the packet."""
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    written = f"D:{moment:%Y%m%d%H%M%S}+08'00'"
    for key, value in (
        ("/Title", document.title),
        ("/Author", document.author),
        ("/Subject", document.subject),
        ("/Creator", PRODUCER),
        ("/Producer", PRODUCER),
        ("/CreationDate", written),
        ("/ModDate", written),
    ):
        if value:
            pdf.docinfo[key] = pikepdf.String(" ".join(printable(value).split()))


def _packet(document: Document, moment: datetime.datetime, language: str) -> bytes:
    """Return the metadata as an XMP packet; written by hand, as its bytes must not vary."""

    def text(value: str) -> str:
        return escape(" ".join(printable(value).split()))

    author = text(document.author)
    fields = [
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>",
        _alternative("dc:title", text(document.title)),
        author and f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>",
        _alternative("dc:description", text(document.subject)),
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>",
        f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{moment.isoformat()}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{moment.isoformat()}</xmp:ModifyDate>",
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
    ]
    spaces = {
        "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xmp": "http://ns.adobe.com/xap/1.0/",
        "pdf": "http://ns.adobe.com/pdf/1.3/",
    }
    names = " ".join(f'xmlns:{name}="{address}"' for name, address in spaces.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {names}>{"".join(filter(None, fields))}'
        "</rdf:Description></rdf:RDF></x:xmpmeta>\n"
        '<?xpacket end="w"?>'
    ).encode()


def _alternative(name: str, text: str) -> str:
    if not text:
        return ""
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></{name}>'
