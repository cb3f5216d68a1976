using ClaimTracker.Verification.Datasets.Describing;
using ClaimTracker.Verification.Datasets.Headers;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Puts together what header, cells and descriptions say about the columns of a table.</summary>
internal static class ColumnMaker
{
    public static DataColumn[] Make(TableLayout layout, HeaderFacts[] facts, ColumnProfile[] profiles, ColumnShape[] shapes, ComposedDates? dates, TableDescription described)
    {
        var columns = new DataColumn[profiles.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var (profile, shape, said) = (profiles[i], shapes[i], described.Column(layout.Headers[i]));
            var isNumber = shape.Kind == ColumnKind.Number;
            var isIdentifier = Identifiers.Names(layout.Headers[i]);
            var (unit, scale) = Unit(facts[i], profile, said, isNumber && !isIdentifier && !CountHeaders.Counts(layout.Headers[i]) ? described.TableUnit ?? layout.Unit : null);
            // "Waits (minutes)" above whole numbers: those may be how many waited.
            if (isNumber && facts[i].Unit is null && said?.Unit is null && unit is not null && unit == (described.TableUnit ?? layout.Unit)?.Unit && Cells.UnitWords.Dimension(unit) is not "money" && scale == 1 && profile.Decimals <= 0 && profiles.Any(other => other.Decimals > 0)) unit = null;
            columns[i] = new DataColumn
            {
                Index = i,
                Header = layout.Headers[i],
                Stem = facts[i].Stem,
                Kind = shape.Kind,
                Period = shape.Kind == ColumnKind.Time ? null : facts[i].Period,
                IsIdentifier = isIdentifier,
                Description = said?.Description,
                Aliases = said?.Aliases ?? [],
                Unit = shape.Kind == ColumnKind.Time ? null : unit,
                Scale = isNumber ? scale : 1,
                Decimals = isNumber ? said?.Decimals ?? Math.Max(0, profile.Decimals) : 0,
                HasNumbers = isNumber || (shape.Kind == ColumnKind.Time && profile.AreYears && profile.Texts == 0),
                Min = isNumber ? profile.Min : null,
                Max = isNumber ? profile.Max : null,
                Granularity = dates is not null && dates.Year == i ? dates.Granularity : shape.Granularity,
                DateParts = dates is null || dates.Year != i ? [] : dates.Day is { } day ? [dates.Month, day] : [dates.Month],
                Excluded = isNumber ? profile.Blanks + profile.Missing + profile.Texts : 0,
                ExcludedTexts = isNumber ? profile.Others : new Dictionary<string, long>(),
                DistinctCount = profile.Values.Count,
                Values = isNumber ? [] : [.. profile.Values],
            };
        }

        return columns;
    }

    private static (string? Unit, decimal Scale) Unit(HeaderFacts facts, ColumnProfile profile, ColumnDescription? said, UnitPhrase? table)
    {
        var unit = said?.Unit ?? facts.Unit ?? profile.Unit ?? said?.ImpliedUnit;
        var scale = said?.Scale ?? facts.Scale;
        if (table is null || (unit is not null && facts.Scale != 1)) return (unit, scale);
        // "GBP million" above the table does not touch a column that is in percent or in kilometres.
        if (unit is null) return (table.Unit, said?.Scale is null && scale == 1 ? table.Scale : scale);
        if (said?.Scale is null && scale == 1 && (table.Unit is null ? Cells.UnitWords.IsMoney(unit) : table.Unit == unit)) return (unit, table.Scale);
        return (unit, scale);
    }
}
