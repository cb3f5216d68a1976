using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.ML.Features;

/// <summary>Lists the traits of a sentence. Used again and again; not thread-safe.</summary>
internal sealed class SentenceTraits
{
    private static readonly Trait Imperative = Trait.Of("imperative"), Existential = Trait.Of("existential"), Asking = Trait.Of("asking"), Question = Trait.Of("question"),
        Comparative = Trait.Of("comparative"), Superlative = Trait.Of("superlative"), Date = Trait.Of("date"), WithTime = Trait.Of("claim:time"), WithSubject = Trait.Of("claim:subject"),
        Third = Trait.Of("VBZ"), Participle = Trait.Of("VBN"), Gerund = Trait.Of("VBG"), Plain = Trait.Of("VBP");

    private static readonly Trait[] PastVerbs = [Trait.Of("pastVerb0"), Trait.Of("pastVerb1"), Trait.Of("pastVerb2")];
    private static readonly Trait[] Numbers = [Trait.Of("number0"), Trait.Of("number1"), Trait.Of("number2")];
    private static readonly Trait[] Names = [Trait.Of("name0"), Trait.Of("name1"), Trait.Of("name2")];
    private static readonly Trait[] Lengths = [.. Enumerable.Range(0, 10).Select(length => Trait.Of("length" + (char)('0' + length)))];
    private static readonly Trait[] Claims = [.. Enumerable.Range(0, 5).Select(count => Trait.Of("claims" + (char)('0' + count)))];
    private static readonly Trait[] Dates = [.. Enumerable.Range(0, 4).Select(count => Trait.Of("dates" + (char)('0' + count)))];
    private static readonly Trait[] Kinds = Of<ClaimKind>("kind:"), Modalities = Of<Modality>("modality:"), Trends = Of<Trend>("trend:"), Bounds = Of<Bound>("bound:"), Times = Of<TimeType>("time:");

    private readonly List<Trait> _paired = [];
    private readonly List<Trait> _single = [];

    /// <summary>Traits of which every two together are a feature, too.</summary>
    public IReadOnlyList<Trait> Paired => _paired;

    /// <summary>The others.</summary>
    public IReadOnlyList<Trait> Single => _single;

    public void Fill(Sentence sentence, ReadOnlySpan<NumericClaim> claims, ReadOnlySpan<TimeExpression> dates)
    {
        _paired.Clear();
        _single.Clear();
        var (words, past, numbers, names) = (0, 0, 0, 0);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            var tag = sentence.PennTags[i];
            if (token.Kind == TokenKind.Punctuation)
            {
                if (token.Text == "?") Pair(Question);
                continue;
            }

            var ofWord = Trait.OfWord(token.Lower, tag);
            if (ofWord is not null) Pair(ofWord);
            switch (tag)
            {
                case PennTag.NNP or PennTag.NNPS: names++; break;
                case PennTag.CD: numbers++; break;
                case PennTag.VBD when ofWord is null && token.Lower != "did": past++; break;
                case PennTag.VBZ: Pair(Third); break;
                case PennTag.VBN: Pair(Participle); break;
                case PennTag.VBG: Pair(Gerund); break;
                case PennTag.VBP: Pair(Plain); break;
                case PennTag.VB when words == 0: Pair(Imperative); break;
                case PennTag.EX: Pair(Existential); break;
                case PennTag.WP or PennTag.WRB: Pair(Asking); break;
                case PennTag.JJR or PennTag.RBR: Pair(Comparative); break;
                case PennTag.JJS or PennTag.RBS: Pair(Superlative); break;
            }

            words++;
        }

        _paired.Add(PastVerbs[Math.Min(past, 2)]);
        _paired.Add(Numbers[Math.Min(numbers, 2)]);
        _paired.Add(Names[Math.Min(names, 2)]);
        _paired.Add(Lengths[Math.Min(words / 4, 9)]);
        if (dates.Length > 0) _paired.Add(Date);
        _single.Add(Claims[Math.Min(claims.Length, 4)]);
        _single.Add(Dates[Math.Min(dates.Length, 3)]);
        foreach (var claim in claims) Add(claim);
        foreach (var date in dates) _single.Add(Times[(int)date.Type]);
    }

    private void Add(NumericClaim claim)
    {
        Pair(Kinds[(int)claim.Kind]);
        _single.Add(Modalities[(int)claim.Modality]);
        _single.Add(Trends[(int)claim.Trend]);
        if (claim.Bound is { } bound) _single.Add(Bounds[(int)bound]);
        if (claim.Time is not null) _single.Add(WithTime);
        if (claim.Subject is not null) _single.Add(WithSubject);
    }

    private void Pair(Trait trait)
    {
        if (!_paired.Contains(trait)) _paired.Add(trait);
    }

    private static Trait[] Of<T>(string prefix)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Trait.Of(prefix + value))];
}
