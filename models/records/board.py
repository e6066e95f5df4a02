"""公开栏: the boards on which notices are put up (《条例》第二十五条: 信息公告栏)."""

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import CHOICE, LONG_TEXT, YES_NO
from models.records.register import Register

LEVELS = ("镇级", "村级")


class Board(Record):
    """One board in the township or in a village; its name is what notices call their place."""

    __tablename__ = "board"

    name: Mapped[str] = column(
        Field(
            "名称",
            required=True,
            max_length=100,
            characters=20,
            hint="张贴地点就填这个名称，不可重复。",
            example="镇政务公开栏",
        ),
        unique=True,
    )
    level: Mapped[str | None] = column(
        Field("级别", CHOICE, characters=5, choices=LEVELS, example="镇级")
    )
    village: Mapped[str | None] = column(
        Field("所在村（社区）", max_length=100, characters=12, example="青岗坪村")
    )
    location: Mapped[str | None] = column(
        Field("具体位置", max_length=200, characters=20, example="镇政府大门右侧")
    )
    keeper: Mapped[str | None] = column(
        Field("管护人", max_length=50, characters=7, hint="张贴、撤除和维护的责任人。")
    )
    in_use: Mapped[bool | None] = column(
        Field("在用", YES_NO, characters=5, hint="留空表示在用；停用的填“否”，不再列为张贴地点。")
    )
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))


BOARD = Register(
    key="board",
    label="公开栏",
    record_type=Board,
    names=("name", "level", "village", "location", "keeper", "in_use", "remarks"),
    sections=(
        ("公开栏", ("name", "level", "village", "location")),
        ("管护", ("keeper", "in_use", "remarks")),
    ),
    listed=("name", "level", "village", "location", "keeper", "in_use"),
    searched=("name", "village", "location", "keeper", "remarks"),
    unique="name",
    identity=("name",),
)
