namespace ClaimTracker.Quotes;

/// <content>The quotation marks of a passage, asked in its own token numbers.</content>
internal sealed partial class Passage
{
    /// <summary>Index of the outermost marks that the token is in or is part of; -1 outside marks.</summary>
    public int MarkAt(int i) => (uint)i < (uint)_mark.Length ? _mark[i] : -1;

    /// <summary>True outside marks.</summary>
    public bool IsFree(int i) => (uint)i < (uint)_mark.Length && _mark[i] < 0;

    /// <summary>True for a token that is itself an opening or closing mark.</summary>
    public bool IsMarkToken(int i) => (uint)i < (uint)_markToken.Length && _markToken[i];

    /// <summary>True for the first token of marked speech.</summary>
    public bool OpensMark(int i) => MarkAt(i) >= 0 && MarkAt(i - 1) != MarkAt(i);

    /// <summary>True for the last token of marked speech.</summary>
    public bool ClosesMark(int i) => MarkAt(i) >= 0 && MarkAt(i + 1) != MarkAt(i);

    /// <summary>First token of the marks that the token at <paramref name="i"/> is in.</summary>
    public int MarkStart(int i)
    {
        var mark = _mark[i];
        while (i > 0 && _mark[i - 1] == mark) i--;
        return i;
    }

    /// <summary>Last token of the marks that the token at <paramref name="i"/> is in.</summary>
    public int MarkEnd(int i)
    {
        var mark = _mark[i];
        while (i + 1 < _mark.Length && _mark[i + 1] == mark) i++;
        return i;
    }

    /// <summary>Marks that end in a comma, question mark or the like hold speech that the speaker's name follows.</summary>
    public bool EndsSpeech(int edge)
    {
        var mark = Marks[MarkAt(edge)];
        var c = Text[mark.Inner.End - 1];
        if (c is '’' or '\'' or '”' && mark.Inner.Length > 1 && Text[mark.Inner.End - 2] is ',' or '?' or '!' or '.' or '…') c = Text[mark.Inner.End - 2]; // "“‘How do we win?’” Holt said"
        return mark.Repaired || c is ',' or '?' or '!' or '.' or '…' or '-' or '—' or '’' or '\'' || mark.Inner.Length > 40;
    }

    public bool IsSpeech(int last)
    {
        var mark = Marks[MarkAt(last)];
        return char.IsUpper(Text[mark.Inner.Start]) || Text[mark.Inner.Start] is '[' or '…' or '.';
    }

    /// <summary>American style keeps the comma that ends a clause inside the marks: "“a ruin,” adding that".</summary>
    public bool ClosesWithComma(int i) => ClosesMark(i) && Text[Marks[MarkAt(i)].Inner.End - 1] == ',';

    /// <summary>"Holt was asked, “Why now?” She answered, “Why not?”": the question in marks is another's, whose words introduce it.</summary>
    public bool IsIntroduced(int last)
    {
        var start = MarkStart(last);
        return Text[Marks[MarkAt(last)].Inner.End - 1] != ',' && (IsComma(start - 1) || Lower(start - 1) == ":") && start - 1 > LogicalStart(start - 1);
    }

    /// <summary>True where the marks that the token at <paramref name="i"/> is in hold a verb with a tense.</summary>
    public bool HoldsFinite(int i)
    {
        var last = MarkEnd(i);
        for (var at = MarkStart(i); at <= last; at++)
            if (IsFinite(at))
                return true;
        return false;
    }

    /// <summary>"the fact that | the toll “is a tax,” as Holt said, adds": of the sentence from <paramref name="first"/> to the marks only the clause is hers. Its first token.</summary>
    public int BehindThat(int first, int mark)
    {
        for (var i = mark - 1; i > first; i--)
            if (IsFree(i) && Lower(i) == "that" && Tag(i) == Language.PartOfSpeech.Subordinator)
                return i + 1;
        return first;
    }
}
