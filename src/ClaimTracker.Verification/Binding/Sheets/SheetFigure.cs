using ClaimTracker.Language;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding.Sheets;

/// <summary>The cell of a sheet of one event, such as a box score, that a number is; its row and its column are named outright, so nothing else is tried.</summary>
/// <param name="Value">The number as written.</param>
/// <param name="Readings">The cell; two where the words do not tell which side is meant; empty where the number belongs to a sheet, but nobody can tell to which cell.</param>
internal sealed record SheetFigure(decimal Value, IReadOnlyList<Reading> Readings)
{
    /// <summary>The same figure of the other side, where both numbers of a score are those of the other; null elsewhere.</summary>
    public Reading? Reversed { get; init; }

    private static readonly string[] Margins = ["run", "spurt", "burst", "lead", "deficit", "advantage", "edge", "stretch", "surge", "streak", "record", "start"];

    /// <summary>The figures that a claim's numbers are; empty where it is no figure of a sheet.</summary>
    public static IReadOnlyList<SheetFigure> Find(ClaimContext context, IReadOnlyList<TableModel> tables)
    {
        var sheets = tables.Where(ScoreSheet.IsSheet).ToList();
        if (sheets.Count == 0 || context.IsMargin && NumberPair.At(context.Sentence, context.First) is null) return [];
        var sentence = context.Sentence;
        var names = new SheetNames(context, sheets);
        var token = context.First;
        while (token < context.Last && sentence.Tags[token] != PartOfSpeech.Numeral && !char.IsAsciiDigit(sentence.Tokens[token].Text[0])) token++;
        // "An assist" has no numeral.
        if (sentence.Lower(context.First) is "a" or "an") token = context.First;
        if (NumberPair.At(sentence, token) is { } pair)
        {
            int[] members = pair.First == token && pair.Second <= context.Last ? [pair.First, pair.Second] : [token];
            return [.. members.Select(member => OfPair(context, names, sheets, pair, member))];
        }

        if (context.Claim.Value is not { } value || ScoreSheet.IsNarrowed(context, names.Clause(token))) return [];
        return context.Claim.Kind switch
        {
            ClaimKind.Count or ClaimKind.Measure or ClaimKind.Rank => OfCount(context, names, sheets, token, value),
            ClaimKind.Percentage => OfShare(context, names, sheets, token, value),
            ClaimKind.Duration when context.Claim.Unit is { } unit => OfUnit(context, names, sheets, token, value, unit),
            _ => [],
        };
    }

    private static SheetFigure OfPair(ClaimContext context, SheetNames names, IReadOnlyList<TableModel> sheets, NumberPair pair, int token)
    {
        var isScore = !pair.IsOutOf && !pair.IsAloneInBrackets(context.Sentence) && PairLabels.After(context.Sentence, pair.Second).Length == 0;
        return new SheetFigure(NumberPair.Value(context.Sentence, token), InPair(context, names, sheets, pair, token == pair.Second))
        {
            Reversed = isScore && InPair(context, names, sheets, pair, token == pair.First) is [var only] ? only : null,
        };
    }

    private static IReadOnlyList<Reading> InPair(ClaimContext context, SheetNames names, IReadOnlyList<TableModel> sheets, NumberPair pair, bool isSecond)
    {
        var sentence = context.Sentence;
        if (PairLabels.After(sentence, pair.Second) is { Length: > 0 } label)
        {
            if (ScoreSheet.IsNarrowed(context, names.Clause(pair.First))) return [];
            return names.RowOf(pair.First, pair.Second, table => SheetColumns.OfPair(table, label, isSecond) is not null) is { } row ? [Cell(row, SheetColumns.OfPair(row.Table, label, isSecond)!)] : [];
        }

        if (pair.IsOutOf) return [];
        if (pair.IsAloneInBrackets(sentence))
        {
            var owner = sheets.Where(table => SheetColumns.OfRecord(table) is not null).SelectMany(names.Of).FirstOrDefault(row => row.Last == pair.First - 2);
            if (owner is null || SheetColumns.OfRecord(owner.Table) is not var (wins, losses)) return [];
            return [Cell(owner, isSecond ? losses : wins)];
        }

        return sheets.Where(table => table.Dataset.RowCount == 2).Select(table => OfScore(context, names, table, pair, isSecond)).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>"Outscored the Foxes 31-19 in the first half": points or another measure, of a stretch or of all.</summary>
    private static IReadOnlyList<Reading> OfScore(ClaimContext context, SheetNames names, TableModel table, NumberPair pair, bool isSecond)
    {
        var sentence = context.Sentence;
        if (Array.IndexOf(Margins, sentence.Lower(pair.Second + 1)) >= 0) return [];
        var rows = names.Of(table);
        var sides = ScoreSides.Of(sentence, pair, rows);
        var stretches = PlayStretch.Around(sentence, pair);
        IReadOnlyList<Measure>? columns;
        if (stretches.Count > 0) columns = PlayStretch.Columns(table, stretches, measure => SheetColumns.Bare(measure).Contains("point"));
        else if (!sides.HasVerb) return [];
        else columns = Subject(context, table, pair) is { } other ? [other] : SheetColumns.Named(table, ["point"]) is { } points ? [points] : null;
        if (columns is null || (!sides.HasVerb && PlayStretch.OfHeader(string.Join(' ', sentence.Lower(pair.Second + 1), sentence.Lower(pair.Second + 2))) is null)) return [];
        if ((isSecond ? sides.Right : sides.Left) is { } row) return [Total(row, columns)];
        return rows.FirstOrDefault(one => one.Rival is not null) is { Rival: { } rival } either ? [Total(either, columns), Total(rival, columns)] : [];
    }

    /// <summary>"Rebounding was the key, with the Otters winning that battle, 43-24": what the sentence spoke of before the pair.</summary>
    private static Measure? Subject(ClaimContext context, TableModel table, NumberPair pair)
    {
        for (var i = 0; i < context.Words.WordStems.Count; i++)
        {
            var token = context.Words.TokenOf[i];
            if (token >= pair.First) break;
            if (context.Siblings.Any(other => other.Span.Contains(context.Sentence.Tokens[token].Span))) continue;
            if (context.Words.WordStems[i] is not "point" and var stem && SheetColumns.Named(table, [stem]) is { } measure) return measure;
        }

        return null;
    }

    private static IReadOnlyList<SheetFigure> OfCount(ClaimContext context, SheetNames names, IReadOnlyList<TableModel> sheets, int token, decimal value)
    {
        var (stems, last) = Noun(context, token);
        // "Nine points over the Foxes" is a margin.
        if (context.Sentence.Lower(last + 1) is "over" or "behind" or "ahead" or "below" or "shy" or "more" or "fewer" or "better" or "clear") return [];
        if (!sheets.Any(table => SheetColumns.Named(table, stems) is not null)) return [];
        return [new SheetFigure(value, names.RowOf(token, last, table => SheetColumns.Named(table, stems) is not null) is { } row ? [Cell(row, SheetColumns.Named(row.Table, stems)!)] : [])];
    }

    private static IReadOnlyList<SheetFigure> OfShare(ClaimContext context, SheetNames names, IReadOnlyList<TableModel> sheets, int token, decimal value)
    {
        var label = PairLabels.After(context.Sentence, context.Last);
        if (label.Length == 0 || !sheets.Any(table => SheetColumns.OfShare(table, label) is not null)) return [];
        return [new SheetFigure(value, names.RowOf(token, context.Last, table => SheetColumns.OfShare(table, label) is not null) is { } row && !names.IsAgainstItself(row.Table) ? [Cell(Held(context, row, token), SheetColumns.OfShare(row.Table, label)!)] : [])];
    }

    /// <summary>"Limiting them to 38 percent" is of the others.</summary>
    private static SheetRow Held(ClaimContext context, SheetRow row, int token)
    {
        for (var i = token - 1; i > Math.Max(0, token - 7); i--)
            if (context.Sentence.Lower(i) is "them" && context.Sentence.Lower(i - 1) is "held" or "holding" or "limiting" or "limited" or "forcing" or "keeping" or "kept")
                return row.Rival ?? row;
        return row;
    }

    private static IReadOnlyList<SheetFigure> OfUnit(ClaimContext context, SheetNames names, IReadOnlyList<TableModel> sheets, int token, decimal value, string unit)
    {
        // "In 27 minutes", "in just 27 minutes", "played 27 minutes"; not "with two minutes left".
        var before = context.Sentence.Lower(context.First - 1) is "just" or "only" or "his" or "her" ? context.Sentence.Lower(context.First - 2) : context.Sentence.Lower(context.First - 1);
        if (before is not ("in" or "played" or "logged" or "playing" or "over") || context.Sentence.Lower(context.Last + 1) is "left" or "remaining" or "into") return [];
        if (!sheets.Any(table => SheetColumns.OfUnit(table, unit) is not null)) return [];
        return [new SheetFigure(value, names.RowOf(token, context.Last, table => SheetColumns.OfUnit(table, unit) is not null) is { } row ? [Cell(row, SheetColumns.OfUnit(row.Table, unit)!)] : [])];
    }

    /// <summary>The counted noun behind the number, as stems, with its last token: "rebounds", "rebound" of "a 12-rebound night".</summary>
    private static (IReadOnlyCollection<string> Stems, int Last) Noun(ClaimContext context, int token)
    {
        var stems = new List<string>();
        var last = context.Last;
        var isCompound = context.Sentence.Lower(context.Last + 1) == "-" && context.Sentence.Tags[Math.Min(context.Last + 2, context.Sentence.Tokens.Length - 1)] is PartOfSpeech.Noun;
        for (var i = 0; i < context.Words.WordStems.Count; i++)
        {
            var at = context.Words.TokenOf[i];
            if (at <= token || at > (isCompound ? context.Last + 2 : context.Last) || char.IsAsciiDigit(context.Words.WordStems[i][0])) continue;
            if (context.Sentence.Tags[at] is PartOfSpeech.Determiner or PartOfSpeech.Adposition || context.Sentence.Lower(at) == "pair") continue;
            stems.Add(context.Words.WordStems[i]);
            last = at;
        }

        return (stems, last);
    }

    private static Reading Cell(SheetRow row, Measure measure) => new LevelReading(Selected(row, measure)).AsKnown(Sure) with { Unit = measure.Unit };

    private static Reading Total(SheetRow row, IReadOnlyList<Measure> columns) => columns.Count == 1 ? Cell(row, columns[0])
        : new SumReading([.. columns.Select(column => Selected(row, column))]).AsKnown(Sure);

    private const double Sure = 0.95;

    private static Selection Selected(SheetRow row, Measure measure) => new() { Table = row.Table, Measure = measure, Aggregate = Aggregate.Sum, Filters = [row.Filter] };
}
