using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding.Sheets;

/// <summary>Figures of a sheet that are no numeric claims of the report: scores, and "a steal" or "a pair of blocks" in a list of figures.</summary>
internal static class SheetClaims
{
    /// <summary>More would be a list, not an article.</summary>
    private const int MostClaims = 400;

    /// <summary>The claims, in order, with ids that go on from a number.</summary>
    public static IEnumerable<NumericClaim> Find(ClaimReport report, IReadOnlyList<TableModel> tables, int number)
    {
        var sheets = tables.Where(ScoreSheet.IsSheet).ToList();
        if (sheets.Count == 0) yield break;
        var most = number + MostClaims;
        foreach (var sentence in report.Sentences)
        {
            var claims = report.Claims.Where(claim => claim.Sentence == sentence.Span).ToList();
            for (var i = 0; i < sentence.Tokens.Length && number < most; i++)
            {
                var found = Pair(sentence, i) ?? Single(sentence, i, sheets, claims);
                if (found is not var (last, value) || claims.Any(claim => claim.Span.Overlaps(sentence.SpanOf(i, last)))) continue;
                number++;
                yield return new NumericClaim
                {
                    Id = "s" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Span = sentence.SpanOf(i, last),
                    Kind = ClaimKind.Count,
                    Value = value,
                    Bound = Bound.Exactly,
                    Sentence = sentence.Span,
                    Modality = claims.Count > 0 ? claims[0].Modality : Modality.Asserted,
                };
            }
        }
    }

    private static (int Last, decimal Value)? Pair(Sentence sentence, int token) => NumberPair.At(sentence, token) is { } pair && (pair.First == token || pair.Second == token) ? (token, NumberPair.Value(sentence, token)) : null;

    /// <summary>"12 points, an assist and a pair of steals": one and two, where other figures stand in the sentence.</summary>
    private static (int Last, decimal Value)? Single(Sentence sentence, int token, List<TableModel> sheets, List<NumericClaim> claims)
    {
        if (sentence.Lower(token) is not ("a" or "an") || claims.Count == 0 || sentence.Lower(token - 1) is not ("," or "and" or "with" or "included" or "had" or "plus" or "including")) return null;
        var isPair = sentence.Lower(token + 1) == "pair" && sentence.Lower(token + 2) == "of";
        var noun = token + (isPair ? 3 : 1);
        if (noun >= sentence.Tokens.Length || sentence.Tags[noun] is not (PartOfSpeech.Noun or PartOfSpeech.Verb) || sentence.Lower(noun + 1) == "-" || noun + 1 < sentence.Tokens.Length && sentence.Tags[noun + 1] is PartOfSpeech.Noun) return null;
        string[] stems = [Stems.Of(sentence.Lower(noun))];
        return sheets.Any(table => SheetColumns.Named(table, stems) is not null) ? (noun, isPair ? 2 : 1) : null;
    }
}
