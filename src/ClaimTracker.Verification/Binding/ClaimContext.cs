using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>A date in the claim's sentence.</summary>
/// <param name="Period">What it stands for.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Word">The word before it in lower case: "since", "from", "between", "to".</param>
/// <param name="Text">The expression itself.</param>
internal sealed record DateMention(Period Period, int First, int Last, string Word, string Text)
{
    /// <summary>True in "its best year since 2019", "the first time since May": it says how far back nothing was like it, not when a number was.</summary>
    public bool IsOfSuperlative { get; init; }

    /// <summary>"Up from 86 in 2019", "more than a year ago", "than in the same month last year": what follows goes on about the other end.</summary>
    public bool IsBase => Word is "than" or "from" or "since" or "against" or "with" || Text.EndsWith(" ago", StringComparison.Ordinal) || Text.EndsWith(" earlier", StringComparison.Ordinal) || Text.EndsWith(" before", StringComparison.Ordinal);
}

/// <summary>Everything around a claim that says what it is about.</summary>
internal sealed class ClaimContext
{
    private readonly ArticleWords _article;
    private readonly ContextWords _context;
    private readonly Lazy<ClaimScope> _scope;

    public ClaimContext(ClaimReport report, NumericClaim claim, ArticleWords words)
    {
        _article = words;
        Report = report;
        Claim = claim;
        Words = words.Of(claim.Sentence);
        Sentence = Words.Sentence;
        First = Sentence.TokenAt(claim.Span.Start);
        Last = Math.Max(First, Sentence.TokenAt(claim.Span.End - 1));
        Counted = CountedPhrase();
        Siblings = report.Claims.Where(other => other.Sentence == claim.Sentence).ToList();
        Dates = words.DatesOf(Sentence);
        Anchor = words.Anchor;
        Years = words.YearsOf(Sentence);
        Title = words.Title;
        _context = new ContextWords(this, words);
        EarlierDates = Dates.Any(date => date.Word is not ("than" or "against") && !date.IsOfSuperlative) ? [] : [.. words.Before(Sentence, 3).SelectMany(before => words.DatesOf(before.Sentence)).Where(date => !date.IsOfSuperlative).DistinctBy(date => date.Period).Take(3)];
        Earlier = words.Before(Sentence, 2);
        Paragraph = [.. words.Before(Sentence, 5).Where((before, i) => i < 2 || before.Sentence.Block == Sentence.Block)];
        Run = RunLength.Of(this);
        Ratio = NamedRatio.Of(this);
        Ranked = RankedChange.Of(this);
        Shares = NamedShares.Of(this);
        _scope = new Lazy<ClaimScope>(() => new ClaimScope(this));
    }

    public ClaimReport Report { get; }

    public NumericClaim Claim { get; }

    public Sentence Sentence { get; }

    public SentenceWords Words { get; }

    /// <summary>First token of the claim.</summary>
    public int First { get; }

    /// <summary>Last token of the claim.</summary>
    public int Last { get; }

    /// <summary>The noun phrase that the number counts; null where the tree shows none.</summary>
    public TokenRange? Counted { get; }

    /// <summary>True for the words of what is counted: those of the claim, of its counted noun, else of its subject.</summary>
    public bool IsCounted(int token)
    {
        var span = Sentence.Tokens[token].Span;
        if (Claim.Span.Contains(span)) return true;
        return Counted is { } counted ? counted.Contains(token) : Claim.Subject is { } subject && subject.Contains(span);
    }

    /// <summary>True for one of the two numbers of "11-18" or "113 - 107": what they are the data's headers do not say.</summary>
    public bool IsPair =>
        (Sentence.Lower(Last + 1) is "-" or "–" && Last + 2 < Sentence.Tokens.Length && char.IsAsciiDigit(Sentence.Tokens[Last + 2].Text[0]))
        || (Sentence.Lower(First - 1) is "-" or "–" && First > 1 && char.IsAsciiDigit(Sentence.Tokens[First - 2].Text[0]))
        || (Sentence.Lower(Last + 1) is "-" && Sentence.Lower(Last + 2) is "of" or "for") || (Sentence.Lower(First - 1) is "-" && Sentence.Lower(First - 2) is "of" or "for");

    /// <summary>The noun of "an 18-point evening"; -1 where the number is in no such compound.</summary>
    private int CompoundNoun() => Sentence.Lower(Last + 1) is "-" && Last + 2 < Sentence.Tokens.Length && char.IsLetter(Sentence.Tokens[Last + 2].Text[0]) ? Last + 2 : -1;

    /// <summary>True for "a 30-point win": the number is how far apart two figures are.</summary>
    public bool IsMargin
    {
        get
        {
            var noun = CompoundNoun();
            return MarginWords.Is(Sentence.Lower(noun < 0 ? Last + 1 : noun + 1)) || (noun < 0 && MarginWords.Is(Sentence.Lower(Last)));
        }
    }

    private TokenRange? CountedPhrase()
    {
        if (CompoundNoun() is >= 0 and var compound) return new TokenRange(compound, compound);
        for (var i = First; i <= Last && i < Sentence.Tokens.Length; i++)
            if (Sentence.Tags[i] is PartOfSpeech.Numeral && Sentence.CountedBy(i) is { } noun)
                return Sentence.NounPhraseAt(noun) ?? new TokenRange(noun, noun);
        return null;
    }

    /// <summary>The claims of the same sentence, this one among them.</summary>
    public IReadOnlyList<NumericClaim> Siblings { get; }

    public IReadOnlyList<DateMention> Dates { get; }

    /// <summary>The dates of the sentences before, nearest sentence first, where this one has none.</summary>
    public IReadOnlyList<DateMention> EarlierDates { get; }

    /// <summary>The dates of the claim's sentence and of the three before, whatever they are said of.</summary>
    public IEnumerable<DateMention> DatesAround() => Dates.Concat(_article.Before(Sentence, 3).SelectMany(before => _article.DatesOf(before.Sentence))).Where(date => !date.IsOfSuperlative);

    /// <summary>True where an earlier date stands in the sentence just before, in the same block.</summary>
    public bool IsSameBlock(DateMention earlier) => !earlier.IsBase && Earlier.Count > 0 && Earlier[0].Sentence.Block == Sentence.Block && _article.DatesOf(Earlier[0].Sentence).Any(date => date.Period == earlier.Period);

    /// <summary>Spans of whole years that the sentence names: 2 for "in two years", 1 for "over 12 months".</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The day that relative times are resolved against; null where nobody knows.</summary>
    public DateTime? Anchor { get; }

    public IReadOnlyList<string> Title { get; }

    /// <summary>All words with their weights.</summary>
    public IReadOnlyList<ContextWord> Context => _context.All;

    /// <summary>How well a stem is said around the claim, and where.</summary>
    public (double Weight, int Token) Find(string stem) => _context.Find(stem);

    /// <summary>What the claim's sentence says of the claim, and what of other things.</summary>
    public ClaimScope Scope => _scope.Value;

    /// <summary>The run that the number is the length of; null where it is none.</summary>
    public RunLength? Run { get; }

    /// <summary>The ratio that the number is the value of; null where it is none.</summary>
    public NamedRatio? Ratio { get; }

    /// <summary>The ranked change that the number is the place in; null where it is none.</summary>
    public RankedChange? Ranked { get; }

    /// <summary>What a percentage may be a share of by a name before it.</summary>
    public IReadOnlyList<NamedShare> Shares { get; }

    /// <summary>The sentences before, nearest first, of the same block or the block before.</summary>
    public IReadOnlyList<SentenceWords> Earlier { get; }

    /// <summary>The same, with more of its own block: a paragraph goes on about whom it began with.</summary>
    public IReadOnlyList<SentenceWords> Paragraph { get; }

    /// <summary>What earlier claims of the article were bound to.</summary>
    public IReadOnlyList<Focus> Focuses { get; private set; } = [];

    /// <summary>What an earlier pass found the claims of the article to be.</summary>
    public Bonds Bonds { get; private set; } = Bonds.None;

    /// <summary>What the claims just before this one were bound to, nearest first.</summary>
    public IReadOnlyList<Focus> Focus { get; private set; } = [];

    /// <summary>The same words with what is known by now of the other claims.</summary>
    public ClaimContext With(IReadOnlyList<Focus> focuses, Bonds bonds)
    {
        var context = (ClaimContext)MemberwiseClone();
        context.Focuses = [.. focuses];
        context.Bonds = bonds;
        context.Focus = [.. context.Focuses.Reverse().Where(focus => Sentence.Index - focus.Sentence is >= 0 and <= 2 && Sentence.Block - focus.Block is >= 0 and <= 1).Take(4)];
        return context;
    }

    /// <summary>True for a name that the whole article is about.</summary>
    public bool IsTopic(string word) => _article.IsTopic(word);

    /// <summary>True for a name in the title.</summary>
    public bool IsInTitle(string word) => _article.IsInTitle(word);

    public string Text => Claim.Span.Slice(Report.Article.Text);

    /// <summary>True where the sentence has one of the words, as written in lower case.</summary>
    public bool Says(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < Sentence.Tokens.Length; i++)
            foreach (var word in words)
                if (Sentence.Lower(i) == word)
                    return true;
        return false;
    }

    /// <summary>True where one of the words stands within <paramref name="reach"/> tokens of the claim.</summary>
    public bool SaysNear(int reach, params ReadOnlySpan<string> words)
    {
        for (var i = Math.Max(0, First - reach); i <= Math.Min(Sentence.Tokens.Length - 1, Last + reach); i++)
            foreach (var word in words)
                if (Sentence.Lower(i) == word)
                    return true;
        return false;
    }

    /// <summary>"The figure stood at 40 percent", "that number was 61", "a year before it was 61": what the sentence before measured.</summary>
    public bool NamesFigure()
    {
        for (var i = 1; i < First; i++)
            if (Sentence.Lower(i - 1) is "it" && i + 1 == First && Sentence.Lower(i) is "was" or "is") return true;
            else if (Sentence.Lower(i - 1) is "the" or "that" or "this" && Sentence.Lower(i) is "number" or "figure" or "total" or "count" or "tally" or "rate" or "share" && Sentence.Lower(i + 1) is not "of") return true;
        return false;
    }

    /// <summary>"They fell 2 percent", "the number has doubled": what fell stands in the sentence before.</summary>
    public bool PointsBack()
    {
        if (NamesFigure()) return true;
        if (Sentence.Lower(Last + 1) is "of" && Sentence.Lower(Last + 2) is "them" or "these" or "those") return true;
        for (var i = 0; i < First; i++)
            if (Sentence.Lower(i) is "they" or "it" or "that" or "those" or "these" or "there" or "which" or "this")
                return true;
        return false;
    }
}
