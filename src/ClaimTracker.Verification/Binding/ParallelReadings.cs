using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Figures that only repeat the shape of the one before: "Brake took in 61 boats and Stade 14", "from 5,094 in January to 4,385 in May, before rising to 4,563 in June".</summary>
internal static class ParallelReadings
{
    private const double Score = 0.93;

    /// <summary>How many tokens may stand between the name and its number: "at Stade it was 14", "Stade with just 14".</summary>
    private const int Gap = 4;

    /// <summary>What may stand between them.</summary>
    private static readonly string[] Links = ["with", "had", "has", "at", "it", "was", "is", ":", ",", "just", "only", "about", "some", "for", "by", "a", "the", "'s", "’s"];

    /// <summary>What may stand between the number before and the name.</summary>
    private static readonly string[] Joints = ["and", ",", ";", "while", "but", "followed", "by", "ahead", "behind", "just", "well", "of", "at", "in", "for", "the", "compared", "with", "against", "than", "then", "only", "narrowly"];

    public static IEnumerable<Reading> Find(ClaimContext context)
    {
        var known = context.Siblings.Where(other => other.Span.End <= context.Claim.Span.Start && other.Kind == context.Claim.Kind)
            .Select(other => (Claim: other, Bond: context.Bonds.Of(other.Id))).Where(pair => pair.Bond is { IsFirm: true, Level: not null }).Select(pair => (pair.Claim, Level: pair.Bond!.Level!)).ToList();
        if (known.Count == 0 || (ChangeWords.IsAmount(context) && context.Sentence.Lower(context.First - 1) is not "to")) yield break;
        var (claim, level) = known[^1];
        if (OfOther(context, claim, level) is { } other) yield return other;
        else if (OfLater(context, known) is { } later) yield return later;
    }

    /// <summary>"And Stade 14": the same figure of another name.</summary>
    private static Reading? OfOther(ClaimContext context, NumericClaim claim, Selection level)
    {
        if (level.Filters.Count == 0) return null;
        var from = context.Sentence.TokenAt(claim.Span.End - 1);
        var mention = context.Words.Mentions(level.Table).LastOrDefault(mention => mention.Values.Count == 1 && mention.First > from && mention.Last < context.First);
        if (mention is null || context.First - mention.Last > Gap || context.Dates.Any(date => date.First > from && date.Last < context.First)) return null;
        if (level.Filters.FirstOrDefault(filter => filter.Column == mention.Column) is not { Values: [var value] } own || value == mention.Values[0]) return null;
        for (var i = mention.Last + 1; i < context.First; i++)
            if (Array.IndexOf(Links, context.Sentence.Lower(i)) < 0) return null;
        for (var i = from + 1; i < mention.First; i++)
            if (Array.IndexOf(Joints, context.Sentence.Lower(i)) < 0 && !context.Siblings.Any(other => other.Span.Contains(context.Sentence.Tokens[i].Span)) && !IsOfNumber(context, claim, i)) return null;
        if (CountsOthers(context, claim, level)) return null;
        return Known(level with { Filters = [.. level.Filters.Select(filter => filter == own ? new Filter(mention.Column, mention.Values) : filter)] });
    }

    /// <summary>"Before rising to 4,563 in June": the same figure at another time, where all the numbers before are of one series.</summary>
    private static Reading? OfLater(ClaimContext context, List<(NumericClaim Claim, Selection Level)> known)
    {
        var level = known[^1].Level;
        if (context.Counted is not null || context.Sentence.Lower(context.First - 1) is not ("to" or "at") || known.Any(pair => !pair.Level.IsOfSameSeries(level)) || known.Count < 2) return null;
        var from = context.Sentence.TokenAt(known[^1].Claim.Span.End - 1);
        if (context.Words.Mentions(level.Table).Any(mention => mention.First > from)) return null;
        var series = Series.Of(level);
        foreach (var time in TimeChoice.For(context, series).Take(1))
            if (time is { IsLinked: true, Window: { } window } && context.Dates.Any(date => date.First > from) && series.At(window) is { } selection) return Known(selection);
        return null;
    }

    /// <summary>The noun and the unit behind the number before: "61 boats and", "15 weeks a year and".</summary>
    private static bool IsOfNumber(ClaimContext context, NumericClaim claim, int token) =>
        context.Sentence.Tags[token] is PartOfSpeech.Noun or PartOfSpeech.Adjective && context.Sentence.TokenAt(claim.Span.End - 1) is var last && token - last <= 3;

    /// <summary>"61 boats and Stade 14 sailors": what is counted has changed.</summary>
    private static bool CountsOthers(ClaimContext context, NumericClaim claim, Selection level)
    {
        if (context.Counted is not { } counted) return false;
        for (var i = counted.First; i <= counted.Last; i++)
        {
            if (context.Sentence.Tags[i] is not PartOfSpeech.Noun || context.Scope.Stem(i) is not { } stem || Synonyms.IsGeneric(stem)) continue;
            if (!level.Measure.Stems.Any(own => Synonyms.Likeness(own, stem) > 0) && !(claim.Subject is { } subject && subject.Slice(context.Report.Article.Text).Contains(context.Sentence.Tokens[i].Text, StringComparison.OrdinalIgnoreCase))) return true;
        }

        return false;
    }

    private static Reading Known(Selection selection) => new LevelReading(selection).AsKnown(Score) with { IsPinned = true, Unit = selection.Measure.Unit };
}
