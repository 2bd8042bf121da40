package org.stratoscope.loaders.torch.internal.pickle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The stack of an unpickler, with marks. Nothing below the last mark can be taken. */
final class PickleStack {

    private final int most;
    private final List<PickleValue> values = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();

    PickleStack(int most) {
        this.most = most;
    }

    void push(PickleValue value) throws PickleException {
        if (values.size() >= most) {
            throw PickleException.damaged("it piles up too many values");
        }
        values.add(value);
    }

    void mark() throws PickleException {
        if (marks.size() >= most) {
            throw PickleException.damaged("it piles up too many values");
        }
        marks.push(values.size());
    }

    PickleValue top() throws PickleException {
        require(1);
        return values.getLast();
    }

    PickleValue popLast() throws PickleException {
        require(1);
        return values.removeLast();
    }

    /** Takes that many values, the deepest first. */
    List<PickleValue> pop(int count) throws PickleException {
        require(count);
        return cut(values.size() - count);
    }

    /** Takes everything above the last mark, and the mark. */
    List<PickleValue> popToMark() throws PickleException {
        if (marks.isEmpty()) {
            throw PickleException.damaged("a mark is missing");
        }
        return cut(marks.pop());
    }

    private List<PickleValue> cut(int from) {
        List<PickleValue> above = values.subList(from, values.size());
        List<PickleValue> taken = List.copyOf(above);
        above.clear();
        return taken;
    }

    private void require(int count) throws PickleException {
        int floor = marks.isEmpty() ? 0 : marks.peek();
        if (values.size() - floor < count) {
            throw PickleException.damaged("a value is missing");
        }
    }
}
