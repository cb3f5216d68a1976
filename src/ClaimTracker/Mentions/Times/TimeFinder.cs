using ClaimTracker.Articles;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Times;

/// <summary>Finds the temporal expressions of an article and resolves them against its publication date.</summary>
/// <remarks>Thread-safe. Time grows linearly with the text: most tokens cost one look-up.</remarks>
public sealed class TimeFinder
{
    /// <summary>The temporal expressions in order; they do not overlap.</summary>
    /// <param name="article">The article the sentences are of.</param>
    /// <param name="sentences">All its sentences, since a bare weekday or month leans on the date before it.</param>
    /// <param name="diagnostics">Receives one entry for each date that does not exist.</param>
    public IReadOnlyList<TimeExpression> Find(Article article, IReadOnlyList<Sentence> sentences, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (sentences.Count == 0) return [];
        var context = new TimeContext(article, sentences[0], diagnostics);
        var found = new List<TimeExpression>();
        foreach (var sentence in sentences)
        {
            context.Sentence = sentence;
            context.Matches.Clear();
            Scan(context);
            if (context.Matches.Count == 0) continue;
            Days.Resolve(context);
            Dateline.Apply(context);
            foreach (var match in context.Matches) found.Add(new TimeExpression(sentence.SpanOf(match.First, match.Last), match.Type, match.Value));
        }

        return found;
    }

    private static void Scan(TimeContext context)
    {
        var tokens = context.Sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            TimeMatch? match;
            if (tokens[i].Kind == TokenKind.Number) match = Number(context, i);
            else if (tokens[i].Kind == TokenKind.Word) match = Word(context, ref i);
            else continue;
            if (match is not { } hit || hit.First < context.Floor) continue;
            Days.Add(context, Widening.Apply(context, hit));
            i = Math.Max(i, hit.Last);
        }
    }

    private static TimeMatch? Number(TimeContext context, int index)
    {
        var text = context.Lower(index);
        return NumericDates.Read(context, index) ?? ClockTimes.Read(context, index) ?? BareHours.Read(context, index) ?? (text.Length <= 5 || text.Length == 7 && text[4] == '/' ? Years.Read(context, index) : null);
    }

    private static TimeMatch? Word(TimeContext context, ref int index)
    {
        var word = context.Head(index);
        if (word.Class == TimeWordClass.None) return Coded(context, index) ?? ClockTimes.InWords(context, index) ?? BareHours.Read(context, index);
        if (Holidays.Read(context, index) is { } holiday) return holiday;
        if (TimeVocabulary.NameEnd(context.Sentence, index) is var end and >= 0)
        {
            index = Math.Max(index, end);
            return null;
        }

        return word.Class switch
        {
            TimeWordClass.Month => MonthDates.Read(context, index),
            TimeWordClass.Weekday => NamedDays.Weekday(context, index),
            TimeWordClass.Season => NamedPeriods.Season(context, index),
            TimeWordClass.Unit => UnitPhrases.Read(context, index, word),
            TimeWordClass.Part => DayParts.Read(context, index),
            TimeWordClass.Day => NamedDays.Relative(context, index),
            TimeWordClass.Reference => References.Read(context, index),
            TimeWordClass.Set => Recurrences.Read(context, index),
            TimeWordClass.Oclock => ClockTimes.Oclock(context, index),
            TimeWordClass.Fiscal => Years.Fiscal(context, index),
            TimeWordClass.Half => NamedPeriods.Half(context, index) ?? ClockTimes.Past(context, index),
            TimeWordClass.Decade when context.Lower(index - 1) is "the" && index > context.Floor => TimeMatch.Of(index - 1, index, CalendarValue.Of(new DateOnly(1900 + word.Number, 1, 1), Grain.Decade)),
            _ => null,
        };
    }

    /// <summary>Letters with digits: "Q1", "H2", "FY2019".</summary>
    private static TimeMatch? Coded(TimeContext context, int index)
    {
        var text = context.Sentence.Tokens[index].Text;
        if (text.Length == 2 && text[0] == 'Q' && text[1] is >= '1' and <= '4') return NamedPeriods.Quarter(context, index, index, text[1] - '0', false);
        if (text.Length == 2 && text[0] == 'H' && text[1] is '1' or '2' && YearPhrase.Read(context, index + 1) is { } half) return TimeMatch.Of(index, half.Last, CalendarValue.OfHalf(half.Value.Year, text[1] - '0') with { Fiscal = half.Value.Fiscal });
        return CalendarNumbers.FiscalYear(context, index) is { } year ? TimeMatch.Of(index, index, CalendarValue.OfYear(year, true)) : null;
    }
}
