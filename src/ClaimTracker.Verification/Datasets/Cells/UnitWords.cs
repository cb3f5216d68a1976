using System.Collections.Frozen;
using System.Globalization;

namespace ClaimTracker.Verification.Datasets.Cells;

/// <summary>The units and scales that headers and cells name, under the names that claims have.</summary>
internal static class UnitWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Dimensions = new(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, (decimal Factor, bool OnlyAfterMoney)> Scales =
        WordFile.Rows("scale-words.txt").ToFrozenDictionary(row => row[0], row => (decimal.Parse(row[1], CultureInfo.InvariantCulture), row.Length > 2), StringComparer.OrdinalIgnoreCase);

    static UnitWords()
    {
        foreach (var row in WordFile.LibraryRows("units.txt")) Add(row[0], row[1], row[2], row[3]);
        foreach (var row in WordFile.LibraryRows("currencies.txt")) Add(row[0], "money", row[1], row[2] + "," + row[3]);

        foreach (var row in WordFile.Rows("unit-words.txt"))
        {
            Words[row[0]] = row[1];
            Dimensions.TryAdd(row[1], row[1] is "person" or "head" ? "people" : "");
        }
    }

    /// <summary>The unit that a word or phrase in lower case names, or that a sign in its own case is; null for none.</summary>
    public static string? Find(string phrase) =>
        Symbols.TryGetValue(phrase, out var unit) || Words.TryGetValue(phrase, out unit) || Words.TryGetValue(phrase.ToLowerInvariant(), out unit) ? unit : null;

    /// <summary>The currency whose sign this is: "$", "US$", "€".</summary>
    public static string? Currency(string sign) => Symbols.TryGetValue(sign, out var unit) && IsMoney(unit) ? unit : null;

    /// <summary>True for ISO 4217 codes, GBX and "cent".</summary>
    public static bool IsMoney(string unit) => Dimension(unit) == "money";

    /// <summary>What a unit measures: "length", "money"…; empty where that is not known.</summary>
    public static string Dimension(string unit) => Dimensions.GetValueOrDefault(unit) ?? "";

    /// <summary>The factor of "thousands", "million", "bn"; null for none. <paramref name="afterMoney"/>: whether a currency stands before it.</summary>
    public static decimal? Scale(string word, bool afterMoney) =>
        Scales.TryGetValue(word, out var scale) && (afterMoney || !scale.OnlyAfterMoney) ? scale.Factor : null;

    private static void Add(string unit, string dimension, string words, string symbols)
    {
        Dimensions.TryAdd(unit, dimension);
        if (dimension != "money") Words.TryAdd(unit.ToLowerInvariant(), unit);
        foreach (var entry in List(words))
        {
            var bar = entry.IndexOf('|', StringComparison.Ordinal);
            var singular = (bar < 0 ? entry : entry[..bar]).ToLowerInvariant();
            Words.TryAdd(singular, unit);
            Words.TryAdd(bar < 0 ? Plural(singular) : entry[(bar + 1)..].ToLowerInvariant(), unit);
            if (singular.StartsWith("degree ", StringComparison.Ordinal)) Words.TryAdd("degrees" + singular[6..], unit);
        }

        foreach (var symbol in List(symbols)) Symbols.TryAdd(symbol, unit);
    }

    private static string Plural(string singular) =>
        singular.EndsWith('y') && singular.Length > 4 && !singular.EndsWith("ay", StringComparison.Ordinal) ? singular[..^1] + "ies" : singular + "s";

    private static string[] List(string column) => column.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
