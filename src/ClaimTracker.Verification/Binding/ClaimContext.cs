using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>A word that a claim may be bound by.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Token">Its token in the claim's sentence; -1 where it comes from elsewhere.</param>
/// <param name="Weight">1 beside the claim, less the farther away it stands.</param>
internal readonly record struct ContextWord(string Stem, int Token, double Weight);

/// <summary>A date in the claim's sentence.</summary>
/// <param name="Period">What it stands for.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Word">The word before it in lower case: "since", "from", "between", "to".</param>
/// <param name="Text">The expression itself.</param>
internal sealed record DateMention(Period Period, int First, int Last, string Word, string Text);

/// <summary>Everything around a claim that says what it is about.</summary>
internal sealed class ClaimContext
{
    private const double NeighbourWeight = 0.5, PronounWeight = 0.8, HeadingWeight = 0.4, TitleWeight = 0.3, LeadWeight = 0.35;

    private readonly ArticleWords _article;

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
        Context = Gather(words);
        EarlierDates = Dates.Count > 0 ? [] : [.. words.Before(Sentence, 3).SelectMany(before => words.DatesOf(before.Sentence)).DistinctBy(date => date.Period).Take(3)];
        Earlier = words.Before(Sentence, 2);
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

    /// <summary>True where an earlier date stands in the sentence just before, in the same block.</summary>
    public bool IsSameBlock(DateMention earlier) => Earlier.Count > 0 && Earlier[0].Sentence.Block == Sentence.Block && _article.DatesOf(Earlier[0].Sentence).Any(date => date.Period == earlier.Period);

    /// <summary>Spans of whole years that the sentence names: 2 for "in two years", 1 for "over 12 months".</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The day that relative times are resolved against; null where nobody knows.</summary>
    public DateTime? Anchor { get; }

    public IReadOnlyList<string> Title { get; }

    /// <summary>All words with their weights.</summary>
    public IReadOnlyList<ContextWord> Context { get; }

    /// <summary>The sentences before, nearest first, of the same block or the block before.</summary>
    public IReadOnlyList<SentenceWords> Earlier { get; }

    /// <summary>What earlier claims of the article were bound to.</summary>
    public required IReadOnlyList<Focus> Focuses { get; init; }

    /// <summary>What an earlier pass found the claims of the article to be.</summary>
    public Bonds Bonds { get; init; } = Bonds.None;

    /// <summary>What the claims just before this one were bound to, nearest first.</summary>
    public IEnumerable<Focus> Focus => Focuses.Reverse().Where(focus => Sentence.Index - focus.Sentence is >= 0 and <= 2 && Sentence.Block - focus.Block is >= 0 and <= 1).Take(4);

    /// <summary>True for a name that the whole article is about.</summary>
    public bool IsTopic(string word) => _article.IsTopic(word);

    public string Text => Claim.Span.Slice(Report.Article.Text);

    /// <summary>How well a stem is said around the claim, and where.</summary>
    public (double Weight, int Token) Find(string stem)
    {
        var best = 0.0;
        var at = -1;
        foreach (var word in Context)
        {
            if (word.Weight <= best) continue;
            var likeness = Synonyms.Likeness(stem, word.Stem) * word.Weight;
            if (likeness > best) (best, at) = (likeness, word.Token);
        }

        return (best, at);
    }

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

    private List<ContextWord> Gather(ArticleWords words)
    {
        var context = new List<ContextWord>();
        var subject = Claim.Subject;
        for (var i = 0; i < Words.WordStems.Count; i++)
        {
            var token = Words.TokenOf[i];
            var distance = token < First ? First - token : token > Last ? token - Last : 0;
            var weight = Math.Max(0.75, 1 - (0.015 * Math.Max(0, distance - 4)));
            if (subject is { } span && span.Contains(Sentence.Tokens[token].Span)) weight = 1.1;
            else if (IsContrasted(token)) weight *= token < First ? 0.85 : 0.5;
            context.Add(new ContextWord(Words.WordStems[i], token, weight));
            if (Superlatives.Stem(Sentence.Lower(token)) is { } measured) context.Add(new ContextWord(measured, token, weight));
        }

        AddAcronyms(context);
        var earlier = PointsBack() ? PronounWeight : NeighbourWeight;
        foreach (var neighbour in words.Before(Sentence, 2))
        {
            foreach (var stem in neighbour.WordStems) context.Add(new ContextWord(stem, -1, earlier));
            earlier *= 0.7;
        }

        foreach (var stem in words.HeadingOf(Sentence)) context.Add(new ContextWord(stem, -1, HeadingWeight));
        foreach (var stem in words.LeadOf(Sentence)) context.Add(new ContextWord(stem, -1, LeadWeight));
        foreach (var stem in words.Title) context.Add(new ContextWord(stem, -1, TitleWeight));
        return context;
    }

    /// <summary>"Exports fell by a fifth, while sales rose": the sales are those of the other clause.</summary>
    private bool IsContrasted(int token)
    {
        var (low, high) = token < First ? (token, First) : (Last, token);
        for (var i = low; i < high; i++)
            if (Sentence.Lower(i) is "while" or "whereas" or "although" or ";") return true;
        return false;
    }

    /// <summary>"They fell 2 percent", "the number has doubled": what fell stands in the sentence before.</summary>
    public bool PointsBack()
    {
        for (var i = 1; i < First; i++)
            if (Sentence.Lower(i - 1) is "the" or "that" or "this" && Sentence.Lower(i) is "number" or "figure" or "total" or "count" or "tally" or "rate" && Sentence.Lower(i + 1) is not "of")
                return true;
        for (var i = 0; i < First; i++)
            if (Sentence.Lower(i) is "they" or "it" or "that" or "those" or "these" or "there" or "which" or "this")
                return true;
        return false;
    }

    /// <summary>The tokens whose first letters are an acronym that is known.</summary>
    public IEnumerable<int> AcronymTokens(Predicate<string> isKnown)
    {
        for (var i = 0; i < Words.WordStems.Count; i++)
        {
            var letters = "";
            for (var j = i; j < Words.WordStems.Count && j < i + 5 && char.IsLetter(Words.WordStems[j][0]); j++)
            {
                letters += Words.WordStems[j][0];
                if (letters.Length < 3 || !isKnown(letters)) continue;
                for (var k = i; k <= j; k++) yield return Words.TokenOf[k];
            }
        }
    }

    /// <summary>"Consumer prices index" says CPI: the first letters of two to five words.</summary>
    private void AddAcronyms(List<ContextWord> context)
    {
        for (var i = 0; i < Words.WordStems.Count; i++)
        {
            var letters = "";
            for (var j = i; j < Words.WordStems.Count && j < i + 5; j++)
            {
                if (!char.IsLetter(Words.WordStems[j][0])) break;
                letters += Words.WordStems[j][0];
                if (letters.Length >= 2 && letters.Length <= 5 && letters.Length >= 3) context.Add(new ContextWord(letters, Words.TokenOf[i], 0.9));
            }
        }
    }
}
