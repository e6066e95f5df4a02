import sys
import threading
import time
from functools import partial

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from models.problems import UserError
from ui.changes import ChangeBus
from ui.tasks import Tasks


@pytest.fixture
def tasks(qapp):  # noqa: ARG001 - signals need the application
    made = Tasks()
    yield made
    made.close()


class Receiver(QObject):
    def __init__(self):
        super().__init__()
        self.taken = []
        self.thread_names = []

    def take(self, value):
        self.taken.append(value)
        self.thread_names.append(threading.current_thread().name)

    def take_with(self, first, value):
        self.taken.append((first, value))


def run(qtbot, tasks, work, **options):
    """Run work to its end and return its task."""
    with qtbot.waitSignal(tasks.idle):
        return tasks.run(work, label="试一试", **options)


def test_the_change_signal_survives_twenty_thousand_emissions():
    bus, heard = ChangeBus(), []
    bus.changed.connect(heard.append)
    for number in range(20_000):
        bus.changed.emit(number)
    assert heard[-1] == 19_999
    assert len(heard) == 20_000


def test_a_result_arrives_on_the_main_thread(qtbot, tasks):
    receiver, workers = Receiver(), []

    def work(_progress):
        workers.append(threading.current_thread() is threading.main_thread())
        return 93

    task = run(qtbot, tasks, work, on_done=receiver.take)
    assert receiver.taken == [93]
    assert receiver.thread_names == ["MainThread"]
    assert workers == [False]
    assert task.is_finished


def test_a_user_error_arrives_as_a_value(qtbot, tasks):
    receiver = Receiver()

    def work(_progress):
        raise UserError("编号 {number} 已经用过，请换一个编号。", number=7)

    run(qtbot, tasks, work, on_done=receiver.take, on_failed=receiver.take)
    assert [str(error) for error in receiver.taken] == ["编号 7 已经用过，请换一个编号。"]


def test_a_user_error_that_nobody_takes_goes_to_the_window(qtbot, tasks):
    heard = []
    tasks.failed.connect(heard.append)

    def work(_progress):
        raise UserError("磁盘满了，请清理后再试。")

    run(qtbot, tasks, work, on_done=heard.append)
    assert [str(error) for error in heard] == ["磁盘满了，请清理后再试。"]


def test_any_other_exception_is_a_fault_of_the_program(qtbot, tasks, monkeypatch):
    faults = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: faults.append(kind))

    def work(_progress):
        raise ZeroDivisionError

    task = run(qtbot, tasks, work, on_done=faults.append, on_failed=faults.append)
    assert faults == [ZeroDivisionError]
    assert task.is_finished


def test_a_cancelled_task_ends_at_its_next_step_and_calls_nothing(qtbot, tasks):
    receiver, is_running = Receiver(), threading.Event()

    def work(progress):
        while True:
            progress.step(1, 2, "还在做")
            is_running.set()

    with qtbot.waitSignal(tasks.idle):
        task = tasks.run(work, label="试一试", on_done=receiver.take, on_failed=receiver.take)
        assert is_running.wait(5)
        task.cancel()
    assert task.is_finished
    assert receiver.taken == []


def test_what_was_stored_before_cancelling_is_still_told(qtbot, tasks):
    receiver, is_running, may_end = Receiver(), threading.Event(), threading.Event()

    def work(_progress):
        is_running.set()
        may_end.wait(5)
        return "已存"

    with qtbot.waitSignal(tasks.idle):
        task = tasks.run(work, label="试一试", on_done=receiver.take, writes=True)
        assert is_running.wait(5)
        task.cancel()
        may_end.set()
    assert receiver.taken == ["已存"]


def test_progress_is_told_at_most_twenty_times_a_second(qtbot, tasks):
    heard = []

    def work(progress):
        end = time.monotonic() + 0.5
        steps = 0
        while time.monotonic() < end:
            steps += 1
            progress.step(steps, 1_000_000, "第几步")
        return steps

    receiver = Receiver()
    with qtbot.waitSignal(tasks.idle):
        task = tasks.run(work, label="试一试", on_done=receiver.take)
        task.progressed.connect(lambda *step: heard.append(step))
    assert receiver.taken[0] > 100
    assert 2 <= len(heard) <= 11
    assert heard[0][1:] == (1_000_000, "第几步")


@pytest.mark.parametrize("kind", ["method", "partial", "closure"])
def test_a_callback_whose_receiver_is_gone_is_not_called(qtbot, tasks, kind):
    receiver, may_end = Receiver(), threading.Event()
    taken = receiver.taken

    def closure(value):
        receiver.take(value)

    callback = {
        "method": receiver.take,
        "partial": partial(receiver.take_with, 1),
        "closure": closure,
    }[kind]
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda _progress: may_end.wait(5), label="试一试", on_done=callback)
        delete(receiver)
        may_end.set()
    assert taken == []


def test_writers_run_one_after_the_other_and_readers_beside_them(qtbot, tasks):
    receiver, may_end, second_runs = Receiver(), threading.Event(), threading.Event()

    def ignore(_result):
        pass

    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda _progress: may_end.wait(5), label="一", on_done=ignore, writes=True)
        tasks.run(lambda _progress: second_runs.set(), label="二", on_done=ignore, writes=True)
        tasks.run(lambda _progress: "读完", label="读", on_done=receiver.take)
        qtbot.waitUntil(lambda: receiver.taken == ["读完"])
        assert not second_runs.wait(0.1)
        may_end.set()
    assert second_runs.is_set()


def test_waiting_for_writers_hands_their_results_over(tasks):
    receiver = Receiver()
    tasks.run(lambda _progress: "已存", label="试一试", on_done=receiver.take, writes=True)
    assert tasks.is_writing
    tasks.wait_for_writers()
    assert receiver.taken == ["已存"]
    assert not tasks.is_writing
