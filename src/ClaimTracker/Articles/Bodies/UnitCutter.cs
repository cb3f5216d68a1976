using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Cuts a page into <see cref="Unit"/>s at the borders of blocks and at empty lines made of two <c>br</c>.</summary>
internal sealed class UnitCutter
{
    private readonly PageTree _tree;
    private readonly List<Unit> _units = [];
    private readonly List<UnitLink> _links = [];
    private readonly List<UnitCell> _cells = [];
    private readonly Stack<int> _open = new();
    private int _owner, _breaks, _anchor = -1, _anchorStart = -1, _linkLength, _bold, _boldLength;
    private int _row = -1, _tableEnd, _within = -1, _cellNode = -1, _cellStart;
    private int _firstNode, _firstOffset, _lastNode, _lastOffset, _length;
    private char[] _text = new char[1024];
    private bool _space, _cell, _joins;

    private UnitCutter(PageTree tree) => _tree = tree;

    public static List<Unit> Cut(PageTree tree, CancellationToken cancellationToken)
    {
        var cutter = new UnitCutter(tree);
        for (var i = 0; i < tree.Count;)
        {
            if ((i & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            cutter.CloseUpTo(i);
            i = cutter.Visit(i);
        }

        cutter.CloseUpTo(int.MaxValue);
        cutter.Flush();
        return cutter._units;
    }

    private void CloseUpTo(int index)
    {
        while (_open.TryPeek(out var node) && _tree.Nodes[node].End <= index)
        {
            _open.Pop();
            Leave(node);
        }
    }

    /// <summary>Takes a node in and returns the index of the next.</summary>
    private int Visit(int index)
    {
        ref var node = ref _tree.Nodes[index];
        if (node.Tag == Tag.Inline && (node.Marks & Marks.Hidden) != 0) return node.End;
        switch (node.Tag)
        {
            case Tag.Text:
                if (_anchor < 0 || !SaysNewTab(node.Text!)) Append(node.Text!, index);
                return index + 1;
            case Tag.Break:
                if (_row >= 0) _space = true;
                else if (++_breaks >= 2) Flush();
                return index + 1;
            case Tag.Anchor when node.Element!.HasAttribute("href"):
                EndLink();
                _anchor = index;
                break;
            case Tag.Bold:
                _bold++;
                break;
            case Tag.Table when DataTables.IsData(_tree, index):
                Flush();
                _tableEnd = node.End;
                break;
            default:
                if (index < _tableEnd && node.Tag != Tag.TableCaption) EnterTablePart(index, node.Tag);
                else if (Tags.IsBlock(node.Tag)) Enter(index);
                break;
        }

        node.FirstUnit = _units.Count;
        _open.Push(index);
        return index + 1;
    }

    private void Enter(int index)
    {
        Flush();
        _owner = index;
    }

    private void EnterTablePart(int index, Tag tag)
    {
        if (tag == Tag.Row)
        {
            Flush();
            (_row, _owner) = (index, index);
        }
        else if (tag == Tag.Cell)
        {
            EndCell();
            if (_length > 0) _cell = true;
            (_cellNode, _cellStart) = (index, -1);
        }
        else if (Tags.IsBlock(tag)) _space = true;
    }

    private void Leave(int index)
    {
        ref var node = ref _tree.Nodes[index];
        if (index == _anchor)
        {
            EndLink();
            _anchor = -1;
        }
        else if (node.Tag == Tag.Bold) _bold--;
        else if (IsDropCap(index)) _joins = true;
        else if (index == _row)
        {
            Flush();
            _row = -1;
        }
        else if (node.End <= _tableEnd && node.Tag is not (Tag.Table or Tag.TableCaption)) _space |= Tags.IsBlock(node.Tag);
        else if (Tags.IsBlock(node.Tag))
        {
            Flush();
            _owner = Math.Max(0, node.Parent);
        }

        node.EndUnit = _units.Count;
    }

    private void Append(string text, int index)
    {
        var before = _length;
        var first = -1;
        // One separator of three characters at most; every other blank stands for one in the text.
        if (_text.Length < _length + text.Length + 4) Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length + 4));
        var (buffer, length, inWord, last) = (_text, _length, false, _lastOffset);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (inWord && c is > ' ' and <= '~')
            {
                buffer[length++] = c;
                last = i;
                continue;
            }

            if (c <= ' ' || (c > '~' && char.IsWhiteSpace(c)))
            {
                // Other control characters are neither text nor space.
                _space |= char.IsWhiteSpace(c);
                inWord = false;
                continue;
            }

            // Soft hyphens and marks of no width only tell a browser where it may break a line.
            if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060') continue;
            if (!inWord)
            {
                _length = length;
                if (length > 0) Separate();
                (_joins, _cell, _space, _breaks) = (false, false, false, 0);
                if (_anchor >= 0 && _anchorStart < 0) _anchorStart = _length;
                if (_cellNode >= 0 && _cellStart < 0) _cellStart = _length;
                if (first < 0) first = i;
                length = _length;
                inWord = true;
            }

            last = i;
            buffer[length++] = c;
        }

        (_length, _lastOffset) = (length, last);
        if (first < 0) return;
        _lastNode = index;
        if (_bold > 0) _boldLength += _length - before;
        // A unit that lies wholly inside one inline element belongs to it, and takes its marks.
        if (before == 0) (_within, _firstNode, _firstOffset) = (_tree.Nodes[index].Parent, index, first);
        else if (_within >= 0 && _tree.Nodes[index].End > _tree.Nodes[_within].End) _within = -1;
    }

    /// <summary>Writes what stands between two words: nothing, a space, a line break, or the border of two cells.</summary>
    private void Separate()
    {
        if (_cell)
        {
            (_text[_length], _text[_length + 1], _text[_length + 2]) = (' ', '|', ' ');
            _length += 3;
        }
        else if (_breaks > 0) _text[_length++] = '\n';
        else if (_space && !_joins) _text[_length++] = ' ';
    }

    /// <summary>A first letter set large belongs to the word after it, however the source is wrapped; those that are words themselves are left alone.</summary>
    private bool IsDropCap(int index)
    {
        ref var node = ref _tree.Nodes[index];
        return node.Tag == Tag.Inline && node.End == index + 2 && _tree.Nodes[index + 1].Text is { Length: 1 } letter && letter[0] is not ('A' or 'I' or 'O')
            && node.Element!.ClassName is { } name && name.Contains("drop", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Words for screen readers inside a link, which nobody sees.</summary>
    private static bool SaysNewTab(string text) =>
        text.Length < 40 && text.AsSpan().Trim(" ,()[]\n").StartsWith("opens ", StringComparison.OrdinalIgnoreCase) && text.Contains(" new ", StringComparison.Ordinal);

    private void EndLink()
    {
        if (_anchor >= 0 && _anchorStart >= 0)
        {
            _links.Add(new UnitLink(_anchorStart, _length, _anchor));
            _linkLength += _length - _anchorStart;
        }

        _anchorStart = -1;
    }

    private void EndCell()
    {
        if (_cellNode >= 0 && _cellStart >= 0) _cells.Add(new UnitCell(_cellStart, _length, _cellNode));
        _cellNode = -1;
    }

    private void Flush()
    {
        EndLink();
        EndCell();
        if (_length > 0)
        {
            _units.Add(new Unit(_within > _owner ? _within : _owner, new string(_text, 0, _length))
            {
                FirstNode = _firstNode,
                FirstOffset = _firstOffset,
                LastNode = _lastNode,
                LastOffset = _lastOffset,
                Kind = _row >= 0 ? BlockKind.TableRow : BlockKind.None,
                Cells = _cells.Count == 0 ? [] : _cells.ToArray(),
                Links = _links.Count == 0 ? [] : _links.ToArray(),
                LinkLength = _linkLength,
                BoldLength = _boldLength,
            });
            _length = 0;
        }

        _links.Clear();
        _cells.Clear();
        (_linkLength, _boldLength, _breaks) = (0, 0, 0);
        (_space, _cell, _joins) = (false, false, false);
    }
}
