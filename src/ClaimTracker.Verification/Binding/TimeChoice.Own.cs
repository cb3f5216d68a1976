using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>Which of a sentence's dates is the claim's.</content>
internal sealed partial record TimeChoice
{
    /// <summary>The date that belongs to the claim: the one the claim is placed in, else the nearest of its sentence.</summary>
    public static DateMention? Own(ClaimContext context)
    {
        // "Peak in July, when 241 came in last year": that July.
        if (Said(context) is not { Period.IsYear: true } year) return Said(context);
        return context.Dates.FirstOrDefault(date => date != year && year.Period.Covers(date.Period) && date.Period.Days is < 100 and > 20 && !date.Text.Any(char.IsAsciiDigit) && !HasNumberBetween(context, date)) ?? year;
    }

    /// <summary>"The worst since November, when 71 trips ran": the trips are those of November.</summary>
    private static bool IsWhen(ClaimContext context, DateMention date) => date.Last >= 0 && date.Last < context.First && context.Sentence.Lower(date.Last + 1) is "," && context.Sentence.Lower(date.Last + 2) is "when";

    private static bool HasNumberBetween(ClaimContext context, DateMention date)
    {
        var (low, high) = date.First > context.Last ? (context.Last, date.First) : (date.Last, context.First);
        return context.Siblings.Any(other => other.Id != context.Claim.Id && context.Sentence.TokenAt(other.Span.Start) is var at && at > low && at < high);
    }

    /// <summary>"Between April and June, compared with 968 in the same three months of 2024": that year, whatever stands before.</summary>
    private static DateMention? SameOf(ClaimContext context) =>
        context.Dates.FirstOrDefault(date => date.First > context.Last && date.First - context.Last <= 8 && date.Period.IsYear
            && Enumerable.Range(context.Last + 1, date.First - context.Last - 1).Any(i => context.Sentence.Lower(i) is "same" or "corresponding")
            && !context.Siblings.Any(other => other.Kind is not (ClaimKind.Duration or ClaimKind.Date) && other.Span.Start >= context.Claim.Span.End && context.Sentence.TokenAt(other.Span.Start) < date.First));

    private static DateMention? Said(ClaimContext context)
    {
        if (SameOf(context) is { } same) return same;
        if (context.Claim.Time is { } time && Period.OfTimex(time.Value) is { } period && !context.Dates.Any(date => date.IsOfSuperlative && !IsWhen(context, date) && time.Span.Overlaps(context.Sentence.SpanOf(date.First, date.Last))))
        {
            if (IsOfOther(context, time.Span.Start)) return null;
            if (IsElsewhere(context, time)) return null;
            var inSentence = context.Dates.FirstOrDefault(date => context.Sentence.Tokens[date.Last].Span.Start >= time.Span.Start && context.Sentence.Tokens[date.Last].Span.End <= time.Span.End);
            if (inSentence is not null && IsSetAgainst(context, inSentence)) return null;
            return inSentence ?? new DateMention(period, -1, -1, "", time.Span.Slice(context.Report.Article.Text).ToLowerInvariant());
        }

        return context.Dates.Where(date => (!date.IsOfSuperlative || IsWhen(context, date)) && !IsElsewhere(context, date.First) && !IsSetAgainst(context, date) && !(date.Word is "from" && IsOfOther(context, context.Sentence.Tokens[date.First].Span.Start)) && !(context.Claim.Change?.From is not null && IsOfOther(context, context.Sentence.Tokens[date.First].Span.Start))).OrderBy(date => Math.Min(Math.Abs(date.First - context.Last), Math.Abs(context.First - date.Last))).FirstOrDefault();
    }

    /// <summary>"84,000, a fifth more than the 70,000 in 2022": the year belongs to the other number.</summary>
    private static bool IsOfOther(ClaimContext context, int start) =>
        start > context.Claim.Span.End && context.Siblings.Any(other => other.Span.Start >= context.Claim.Span.End && other.Span.End <= start && other.Kind is ClaimKind.Count or ClaimKind.Money or ClaimKind.Percentage or ClaimKind.PercentagePoints or ClaimKind.Ratio or ClaimKind.Measure);

    /// <summary>"The wait fell to 186 minutes, 28 less than in January", "up 2 percent, to 481, against 440 in May": the date is that of the other end, so the claim is of now.</summary>
    private static bool IsSetAgainst(ClaimContext context, DateMention date)
    {
        if (context.Sentence.Lower(context.First - 1) is not "to" && (ChangeWords.IsAmount(context) || (context.Claim.Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints or ClaimKind.Ratio or ClaimKind.Multiple && ChangeWords.IsStatedChange(context)))) return false;
        // "Less was planted than in 2023: the acreage shrank to 27,900".
        if (date.First <= context.Last && context.Sentence.Lower(date.Last + 1) is "," && context.Sentence.Lower(date.Last + 2) is "when") return false;
        if (date.First <= context.Last) return context.Sentence.Lower(date.First - 1) == "than" || (context.Sentence.Lower(date.First - 1) is "in" or "on" && context.Sentence.Lower(date.First - 2) == "than");
        var others = context.Siblings.Where(other => other.Span.Start >= context.Claim.Span.End && context.Sentence.TokenAt(other.Span.Start) < date.First && other.Kind != ClaimKind.Date && (other.Kind != ClaimKind.Duration || context.Claim.Kind == ClaimKind.Duration)).ToList();
        if (others.Count == 0) return false;
        // "61,046 passengers, 3 percent up, though a quarter down on 2019".
        if (date.Word is "than" or "against" && context.Sentence.Lower(context.Last + 1) is not "than") return true;
        for (var i = date.First - 1; i >= Math.Max(context.Last, date.First - 4); i--)
            if (context.Sentence.Lower(i) == "than") return true;
        return others.Any(other => other.Time is { } time && context.Sentence.Tokens[date.First].Span.Start >= time.Span.Start && context.Sentence.Tokens[date.First].Span.End <= time.Span.End && context.Sentence.Lower(context.Sentence.TokenAt(other.Span.Start) - 1) is "against" or "from" or "with" or "to" or "than");
    }

    /// <summary>True where the claim's date stands right beside it, with no other number between.</summary>
    public static bool IsDatedBeside(ClaimContext context)
    {
        if (Own(context) is not { First: >= 0 } own) return false;
        var (low, high) = own.First > context.Last ? (context.Last, own.First) : (own.Last, context.First);
        return high - low <= 8 && !HasNumberBetween(context, own);
    }

    /// <summary>"From 187 in May of last year to 268": the date between the two is that of the first.</summary>
    private static bool IsOfBase(ClaimContext context, int token) =>
        token < context.First && context.Sentence.Lower(context.First - 1) is "to" && context.Siblings.Any(other => other.Id != context.Claim.Id && context.Sentence.TokenAt(other.Span.Start) is var at && at < token && context.Sentence.Lower(at - 1) == "from");

    private static bool IsElsewhere(ClaimContext context, Mentions.Times.TimeExpression time) =>
        time.Span.Start >= context.Sentence.Span.Start && time.Span.End <= context.Sentence.Span.End && IsElsewhere(context, context.Sentence.TokenAt(time.Span.Start));

    /// <summary>"In Brake, where cameras came in 2022, thefts fell": the year belongs to another clause.</summary>
    private static bool IsElsewhere(ClaimContext context, int token)
    {
        if (IsOfBase(context, token)) return true;
        var (low, high) = token < context.First ? (token, context.First) : (context.Last, token);
        var comma = -1;
        for (var i = low + 1; i < high; i++)
            if (context.Sentence.Lower(i) is ",") comma = i;
        if (comma >= 0)
        {
            // Before the claim: ", where cameras came in 2022, thefts fell"; after it: "fell by a quarter, after cameras came in 2022".
            var from = token < context.First ? Math.Max(0, token - 12) : comma;
            var to = token;
            for (var i = from; i < to; i++)
                if (context.Sentence.Lower(i) is "where" or "which" or "who" or "when" && context.Sentence.Lower(i - 1) is ",") return true;
        }

        // "Have more than tripled since 2021": what is tripled may be a clause behind "more than", and the claim is in it.
        foreach (var clause in context.Sentence.Clauses())
            if (clause.Relation is Language.Relation.RelativeClause or Language.Relation.AdverbialClause or Language.Relation.RelativeAdverbialClause or Language.Relation.NominalClause && clause.Tokens.Contains(token) && !clause.Tokens.Contains(context.First) && !clause.Tokens.Contains(context.Last))
                return true;
        return false;
    }

    /// <summary>True for the first of two levels: "from 144 to 109".</summary>
    public static bool IsBase(ClaimContext context) => context.Siblings.Any(other => other.Change?.From == context.Claim.Id) || context.Sentence.Lower(context.First - 1) == "from";

    public static bool IsFuture(ClaimContext context) => context.Anchor is { } anchor && Own(context) is { } own && own.Period.Start > anchor.AddDays(1);
}
