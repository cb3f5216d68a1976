namespace ClaimTracker.Language.Syntax;

/// <summary>What the parser may do next.</summary>
internal enum ParserAction
{
    /// <summary>Puts the next word on the stack.</summary>
    Shift,

    /// <summary>Hangs the top of the stack on the next word.</summary>
    Left,

    /// <summary>Hangs the top of the stack on the word below it.</summary>
    Right,
}

/// <summary>A half-built tree in the arc-hybrid system: a stack of words that wait for their head, and the words still to come.</summary>
/// <remarks>The root stands behind the last word. Each word is shifted once and hung once, so a sentence takes two steps a word.</remarks>
internal sealed class ParserState
{
    /// <summary>Word vectors that the classifier looks at: three from the stack, one to come, two dependents.</summary>
    public const int Positions = 6;

    /// <summary>Values of <see cref="Discrete"/> that the classifier looks at.</summary>
    public const int Features = 6;

    /// <summary>Values that one discrete feature may take.</summary>
    public const int Range = 64;

    private int[] _stack = [], _first = [], _last = [];
    private int _depth;

    /// <summary>Head of each word, the number of words for the root; -1 while it waits.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relation of each word to its head.</summary>
    public Relation[] Relations { get; private set; } = [];

    /// <summary>How many words.</summary>
    public int Count { get; private set; }

    /// <summary>The next word; <see cref="Count"/> where only the root is left.</summary>
    public int Next { get; private set; }

    public bool IsDone => Next == Count && _depth == 0;

    /// <summary>Words on the stack, the top last.</summary>
    public ReadOnlySpan<int> Stack => _stack.AsSpan(0, _depth);

    /// <summary>Starts a sentence; results of the last one are given up.</summary>
    public void Start(int count)
    {
        if (_stack.Length <= count)
        {
            var size = Math.Max(64, count * 2);
            (_stack, _first, _last, Heads, Relations) = (new int[size], new int[size], new int[size], new int[size], new Relation[size]);
        }

        (Count, Next, _depth) = (count, 0, 0);
        Heads.AsSpan(0, count + 1).Fill(-1);
        _first.AsSpan(0, count + 1).Fill(-1);
        _last.AsSpan(0, count + 1).Fill(-1);
    }

    /// <summary>Takes over all that <paramref name="other"/> has built.</summary>
    public void CopyFrom(ParserState other)
    {
        Start(other.Count);
        (Next, _depth) = (other.Next, other._depth);
        other._stack.AsSpan(0, _depth).CopyTo(_stack);
        other._first.AsSpan(0, Count + 1).CopyTo(_first);
        other._last.AsSpan(0, Count + 1).CopyTo(_last);
        other.Heads.AsSpan(0, Count).CopyTo(Heads);
        other.Relations.AsSpan(0, Count).CopyTo(Relations);
    }

    public bool Allows(ParserAction action) => action switch
    {
        ParserAction.Shift => Next < Count,
        // The root takes one word alone.
        ParserAction.Left => _depth > 0 && (Next < Count || _depth == 1),
        _ => _depth > 1,
    };

    public void Apply(ParserAction action, Relation relation)
    {
        if (action == ParserAction.Shift)
        {
            _stack[_depth++] = Next++;
            return;
        }

        var word = _stack[--_depth];
        var head = action == ParserAction.Left ? Next : _stack[_depth - 1];
        Heads[word] = head;
        Relations[word] = relation;
        if (word < head) _first[head] = word;
        else _last[head] = word;
    }

    /// <summary>The words whose vectors the classifier reads; -1 where there is none.</summary>
    public void Look(Span<int> positions)
    {
        var top = Peek(0);
        positions[0] = top;
        positions[1] = Peek(1);
        positions[2] = Peek(2);
        positions[3] = Next;
        positions[4] = top < 0 ? -1 : _last[top];
        positions[5] = _first[Next];
    }

    /// <summary>Relations of the outermost dependents and distances, each within <see cref="Range"/>.</summary>
    public void Discrete(Span<int> values)
    {
        int top = Peek(0), below = Peek(1);
        values[0] = RelationOf(top < 0 ? -1 : _first[top]);
        values[1] = RelationOf(top < 0 ? -1 : _last[top]);
        values[2] = RelationOf(below < 0 ? -1 : _last[below]);
        values[3] = RelationOf(_first[Next]);
        values[4] = top < 0 ? 0 : Math.Min(Next - top, 15);
        values[5] = below < 0 ? 0 : Math.Min(top - below, 15);
    }

    private int Peek(int down) => _depth > down ? _stack[_depth - 1 - down] : -1;

    private int RelationOf(int word) => word < 0 ? 0 : (int)Relations[word];
}
