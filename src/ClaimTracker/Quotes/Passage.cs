using System.Collections.Immutable;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes;

/// <summary>
/// The unit in which quotes are looked for: a sentence, or several that quotation marks hold together, as in
/// <c>“We tried. We failed,” she said.</c>, with the marks and names of each token at hand.
/// </summary>
internal sealed partial class Passage
{
    /// <summary>How many words a dateline may have, "PORT HALDEN, NORLAND:".</summary>
    private const int LongestDateline = 6;

    /// <summary>How many tokens an hour may take with its zone and what parts it from the post.</summary>
    private const int LongestHour = 5;

    /// <summary>The same with day and agency, "VESSA/THE QUAY, March 7 (Newswire) -".</summary>
    private const int LongestWireDateline = 16;

    /// <summary>How many sentences may stand before the one with the dateline: headline, summary, caption.</summary>
    private const int LatestDateline = 4;

    /// <summary>How many tokens who asks may take before the verb: "Ada Renn, the chair of the harbour board, | said".</summary>
    private const int LongestAsker = 20;

    /// <summary>How many words with small letters may name who asks: "the deputy mayor".</summary>
    private const int LongestName = 3;

    private readonly IReadOnlyList<Sentence> _sentences;

    private readonly int[] _mark;

    private readonly int[] _name;

    private readonly bool[] _markToken;

    private Passage(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<MarkedSpan> marks, IReadOnlyList<Name> names, int firstMark, int firstName, int colon)
    {
        Text = text;
        Marks = marks;
        Names = names;
        Block = sentences[0].Block;
        Tokens = sentences.Count == 1 ? sentences[0].Tokens : [.. sentences.SelectMany(sentence => sentence.Tokens)];
        var tokens = Tokens.AsSpan();
        _sentences = sentences;
        _mark = new int[tokens.Length];
        _name = new int[tokens.Length];
        _markToken = new bool[tokens.Length];
        FirstName = firstName;
        var at = 0;
        foreach (var sentence in sentences)
        {
            Starts.Add(at);
            at += sentence.Tokens.Length;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            var span = tokens[i].Span;
            while (firstMark < marks.Count && (marks[firstMark].Depth > 1 || marks[firstMark].Outer.End <= span.Start)) firstMark++;
            _mark[i] = firstMark < marks.Count && marks[firstMark].Outer.Start <= span.Start ? firstMark : -1;
            _markToken[i] = _mark[i] >= 0 && (span.End <= marks[firstMark].Inner.Start || span.Start >= marks[firstMark].Inner.End);
            while (firstName < names.Count && names[firstName].Span.End <= span.Start) firstName++;
            _name[i] = firstName < names.Count && names[firstName].Span.Start <= span.Start ? firstName : -1;
        }

        TextFirst = colon >= 0 ? colon + 1 : PostedAt() is var posted and > 0 ? posted : Dateline();
    }

    public string Text { get; }

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>All marks of the article; <see cref="MarkAt"/> points into it.</summary>
    public IReadOnlyList<MarkedSpan> Marks { get; }

    public IReadOnlyList<Name> Names { get; }

    /// <summary>Index of the first name that ends in the passage or behind it.</summary>
    public int FirstName { get; }

    public int Block { get; }

    /// <summary>Index of the first token of each sentence.</summary>
    public List<int> Starts { get; } = [];

    public int Count => Tokens.Length;

    public TextSpan Span => TextSpan.FromBounds(Tokens[0].Span.Start, Tokens[^1].Span.End);

    /// <summary>Cuts an article into passages; a sentence whose end lies inside marks is joined with the next one.</summary>
    public static List<Passage> Cut(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<MarkedSpan> marks, IReadOnlyList<Name> names)
    {
        var passages = new List<Passage>(sentences.Count);
        var pending = new List<Sentence>();
        int mark = 0, name = 0;
        var dateline = Dateline(sentences, names, out var colon);
        for (var i = 0; i < sentences.Count; i++)
        {
            pending.Add(sentences[i]);
            var end = sentences[i].Span.End;
            while (mark < marks.Count && marks[mark].Outer.End <= pending[0].Span.Start) mark++;
            while (name < names.Count && names[name].Span.End <= pending[0].Span.Start) name++;
            if (i + 1 < sentences.Count && sentences[i + 1].Block == sentences[i].Block && (IsInside(marks, mark, end, sentences[i + 1].Span.Start) || AsksBefore(text, end, sentences[i + 1]))) continue;
            passages.Add(new Passage(text, pending, marks, names, mark, name, pending[0] == dateline ? colon : -1));
            pending = [];
        }

        return passages;
    }

    /// <summary>"“Why now?” Hale thought", "“It is late.” Hale said.": what is said ends, the sentence goes on with who says it.</summary>
    private static bool AsksBefore(string text, int end, Sentence next)
    {
        if (end < 2 || !Characters.IsQuotationMark(text[end - 1])) return false;
        if (end > 2 && text[end - 2] is '’' or '\'') end--; // "“‘How do we win?’” Hale asked."
        if (text[end - 2] is not ('?' or '!' or '.')) return false;
        var aside = false;
        for (var i = 1; i < Math.Min(LongestAsker, next.Tokens.Length); i++)
        {
            var token = next.Tokens[i];
            if (token.Kind == TokenKind.Word && (ReportingVerbs.IsPlainReport(token.Lower) || i + 1 < next.Tokens.Length && ReportingVerbs.IsPlainReport(token.Lower, next.Tokens[i + 1].Lower) && (i + 2 == next.Tokens.Length || next.Tokens[i + 2].Kind == TokenKind.Punctuation)) && (!aside || next.Tokens[i - 1].Text is "," or ")" && EndsReport(next, i))) return text[end - 2] != '.' || i == next.Tokens.Length - 2; // but "“It is late.” Hale thought the hall was shut."
            if (token.Text is "," or "(") aside = text[end - 2] != '.';
            if (!aside && (token.Kind != TokenKind.Word || i > LongestName && !token.IsCapitalized)) return false;
        }

        return false;
    }

    /// <summary>True where the sentence ends with the verb, or goes on with when and of what it was said: not "Renn, who was asked twice, said it was".</summary>
    private static bool EndsReport(Sentence sentence, int verb) =>
        verb + 1 >= sentence.Tokens.Length || sentence.Tokens[verb + 1].Kind == TokenKind.Punctuation || sentence.Tags[verb + 1] is PartOfSpeech.Adposition or PartOfSpeech.Adverb || SpeakerWords.IsDay(sentence.Tokens[verb + 1].Lower);

    private static bool IsInside(IReadOnlyList<MarkedSpan> marks, int from, int end, int next)
    {
        for (var i = from; i < marks.Count && marks[i].Outer.Start < end; i++)
            if (marks[i].Depth == 1 && marks[i].Outer.End > next)
                return true;
        return false;
    }

    /// <summary>First token behind a dateline such as "ARLOW, Norway - "; 0 where there is none.</summary>
    public int TextFirst { get; }

    /// <summary>First token behind the hour that opens a post of a live blog, "23:04 Turnout was low", "11.05am: The pier is shut"; 0 where none does.</summary>
    private int PostedAt()
    {
        var hour = Tokens[0].Text;
        var digits = hour.AsSpan().TrimEnd("apm");
        if (digits.Length is < 4 or > 5 || digits[^3] is not (':' or '.') || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1])) return 0;
        var at = 1;
        while (at < Math.Min(Count, LongestHour) && IsFree(at) && (Lower(at) is "am" or "pm" or "a.m." or "p.m." or ":" or "|" || IsDash(at) || Tokens[at].Text is "BST" or "GMT" or "CET" or "ET" or "EST" or "EDT" or "PT" or "AEST" or "UTC")) at++;
        return at < Count && (Tokens[at].IsCapitalized || OpensMark(at)) ? at : 0;
    }

    private int Dateline()
    {
        var place = Tokens[0].Text.AsSpan();
        if (place.StartsWith("Mc", StringComparison.Ordinal)) place = place[2..]; // "McALLEN, Texas —"
        if (place.Length < 3 || place.IndexOfAnyInRange('a', 'z') >= 0 || !char.IsUpper(place[0])) return 0;
        for (var i = 1; i < Math.Min(Count - 1, LongestWireDateline); i++)
            if (IsDash(i) && IsFree(i)) return i + 1;
            else if (Lower(i) is ":" or "." || !IsFree(i)) return 0;
        return 0;
    }

    /// <summary>
    /// The sentence near the top that opens with "NEW VESSA:", where a place and no speaker stands before the colon: nothing else in the
    /// article opens like that, as the turns of an interview do, and nobody is called so.
    /// </summary>
    private static Sentence? Dateline(IReadOnlyList<Sentence> sentences, IReadOnlyList<Name> names, out int colon)
    {
        Sentence? found = null;
        colon = -1;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (CapitalLabel(sentences[i]) is not (> 0 and var at)) continue;
            if (found is not null || i >= LatestDateline) return null;
            (found, colon) = (sentences[i], at);
        }

        if (found is null) return null;
        var end = found.Tokens[colon].Span.Start;
        foreach (var name in names)
            if (name.Span.End > found.Span.Start && name.Span.Start < end && name.Entity.Kind == NameKind.Person && name.Entity.FullName.Contains(' ', StringComparison.Ordinal))
                return null;
            else if (name.Span.Start >= end) break;
        return SpeakerWords.IsSpeaker(found.Tokens[colon - 1].Lower) || NameWords.IsTitle(found.Tokens[colon - 1].Lower) ? null : found;
    }

    /// <summary>The colon behind words in capitals that open a sentence; -1 where none do.</summary>
    private static int CapitalLabel(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens[0].Text.Length < 3) return -1;
        for (var i = 0; i < Math.Min(tokens.Length - 1, LongestDateline); i++)
            if (i > 0 && tokens[i].Text == ":") return i;
            else if (tokens[i].Kind == TokenKind.Number || tokens[i].Text.AsSpan().IndexOfAnyInRange('a', 'z') >= 0) return -1;
        return -1;
    }

    public string Lower(int i) => (uint)i < (uint)Tokens.Length ? Tokens[i].Lower : "";

    /// <summary>The part of speech of a token; a passage that nobody asks stays untagged.</summary>
    public PartOfSpeech Tag(int i)
    {
        if ((uint)i >= (uint)Count) return PartOfSpeech.None;
        var sentence = SentenceOf(i);
        return _sentences[sentence].Tags[i - Starts[sentence]];
    }

    private int SentenceOf(int i)
    {
        var at = Starts.BinarySearch(i);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>True for a verb with a tense, or a modal: what a clause has and a phrase has not.</summary>
    public bool IsFinite(int i)
    {
        if ((uint)i >= (uint)Count) return false;
        var sentence = SentenceOf(i);
        return _sentences[sentence].PennTags[i - Starts[sentence]] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD;
    }

    /// <summary>Index of the name that the token is in; -1 where it is in none.</summary>
    public int NameAt(int i) => (uint)i < (uint)_name.Length ? _name[i] : -1;

    /// <summary>The first token that ends behind an offset.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public bool IsPunctuation(int i) => (uint)i < (uint)Tokens.Length && Tokens[i].Kind == TokenKind.Punctuation;

    public bool IsComma(int i) => Lower(i) == ",";

    public bool IsDash(int i) => IsPunctuation(i) && Characters.IsDash(Tokens[i].Text[0]) && !(IsGlued(i) && IsGlued(i + 1) && Tokens[i].Text is "-" or "‐" or "‑");

    public bool IsGlued(int i) => i > 0 && i < Tokens.Length && Tokens[i - 1].Span.End == Tokens[i].Span.Start;

    public TextSpan SpanOf(int first, int last) => TextSpan.FromBounds(Tokens[first].Span.Start, Tokens[last].Span.End);
}
