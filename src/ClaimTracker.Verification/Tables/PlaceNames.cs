using System.Collections.Frozen;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Tables;

/// <summary>Other names of countries and of the states of the United States. The tables are <c>countries.txt</c> and <c>us-states.txt</c>.</summary>
internal static class PlaceNames
{
    private static readonly FrozenDictionary<string, Place> Countries = Read("countries.txt");
    private static readonly FrozenDictionary<string, Place> States = Read("us-states.txt");
    private static readonly FrozenDictionary<string, Place> CountryCodes = Codes(Countries);
    private static readonly FrozenDictionary<string, Place> StateCodes = Codes(States);

    /// <summary>For a column's cells: what else an article may call each. Codes count only where most cells are codes.</summary>
    public static Func<string, IEnumerable<string>> For(IReadOnlyList<string> values)
    {
        if (values.Count == 0 || values.Count > 5000) return _ => [];
        foreach (var table in new[] { States, Countries, StateCodes, CountryCodes })
        {
            var known = values.Count(value => table.ContainsKey(Fold(value)));
            var isCode = ReferenceEquals(table, StateCodes) || ReferenceEquals(table, CountryCodes);
            if (known >= 2 && known * 2 >= values.Count || (!isCode && known * 4 >= values.Count) || (!isCode && known > 20))
                return value => table.TryGetValue(Fold(value), out var place) ? place.Names(exceptCode: !isCode) : [];
        }

        return _ => [];
    }

    /// <summary>The countries and states that a code in a dataset's name may stand for: "ie" in "ie_inflation".</summary>
    public static IEnumerable<string> OfCode(string code) =>
        code.Length != 2 ? [] : CountryCodes.TryGetValue(code.Equals("uk", StringComparison.OrdinalIgnoreCase) ? "gb" : Fold(code), out var place) ? place.Names(exceptCode: true).Append(place.Name) : [];

    /// <summary>All names of the place that is called so; none where nobody is.</summary>
    public static IEnumerable<string> OtherNames(string name) =>
        Countries.TryGetValue(Fold(name), out var place) || States.TryGetValue(Fold(name), out place) ? place.Names(exceptCode: true).Append(place.Name) : [];

    private static FrozenDictionary<string, Place> Read(string file)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows(file))
        {
            var place = new Place(row[0], row[1], row[2].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            places.TryAdd(Fold(row[0]), place);
            foreach (var other in place.Others) places.TryAdd(Fold(other), place);
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Place> Codes(FrozenDictionary<string, Place> places) =>
        places.Values.Distinct().Where(place => place.Code.Length > 0).ToFrozenDictionary(place => Fold(place.Code), place => place, StringComparer.Ordinal);

    private static string Fold(string name) => string.Join(' ', Stems.Words(name).Where(word => word != "the"));

    private sealed record Place(string Name, string Code, IReadOnlyList<string> Others)
    {
        public IEnumerable<string> Names(bool exceptCode) => exceptCode ? Others.Append(Name) : Others.Append(Name).Append(Code);
    }
}
