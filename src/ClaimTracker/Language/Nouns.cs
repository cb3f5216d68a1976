namespace ClaimTracker.Language;

/// <summary>The number of English nouns.</summary>
internal static class Nouns
{
    /// <summary>The singular of a lower-case noun, by its ending; irregular nouns that count people are listed.</summary>
    public static string Singular(string noun) => noun switch
    {
        "people" => "person",
        "children" => "child",
        "women" => "woman",
        "men" => "man",
        "feet" => "foot",
        _ when noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4 => noun[..^3] + "y",
        _ when noun.EndsWith("sses", StringComparison.Ordinal) || noun.EndsWith("xes", StringComparison.Ordinal) || noun.EndsWith("ches", StringComparison.Ordinal) || noun.EndsWith("shes", StringComparison.Ordinal) => noun[..^2],
        _ when noun.Length > 3 && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal) && !noun.EndsWith("is", StringComparison.Ordinal) => noun[..^1],
        _ => noun,
    };
}
