using System.Text;
using ClaimTracker.Quotes;

namespace ClaimTracker.Cli.Output;

/// <summary>What a quote says, as a person reads it: its pieces, and an ellipsis only where words of the article were left out between them.</summary>
internal static class QuoteText
{
    private const string Opening = "“„‟«‘\"", Closing = "”””»’\"";

    private static readonly char[] Marks = ['“', '”', '„', '‟', '«', '»', '‘', '’', '"', '\''];

    /// <param name="quote">The quote.</param>
    /// <param name="text">The article's text.</param>
    public static string Of(Quote quote, string text)
    {
        var said = new StringBuilder();
        for (var first = 0; first < quote.Content.Count;)
        {
            var last = first;
            while (last + 1 < quote.Content.Count && IsContiguous(text, quote.Content[last], quote.Content[last + 1])) last++;
            if (said.Length > 0) said.Append(" … ");
            // A direct quote is words in marks as a whole; of a mixed one the reader has to see which are.
            if (quote.Kind == QuoteKind.Mixed) AppendMarked(said, text, quote.Content[first].Start, quote.Content[last].End);
            else said.Append(text, quote.Content[first].Start, quote.Content[last].End - quote.Content[first].Start);
            first = last + 1;
        }

        return said.ToString();
    }

    /// <summary>True where nothing but quotation marks and blanks lies between two pieces.</summary>
    private static bool IsContiguous(string text, TextSpan piece, TextSpan next) =>
        next.Start >= piece.End && text.AsSpan(piece.End, next.Start - piece.End) is var between && between.Trim(Marks).Trim().Trim(Marks).IsEmpty;

    /// <summary>A stretch with the mark that opens right before it, and the one that closes what is open at its end.</summary>
    private static void AppendMarked(StringBuilder said, string text, int start, int end)
    {
        if (start > 0 && Opening.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        var stretch = text[start..end];
        said.Append(stretch);
        for (var mark = 0; mark < Opening.Length; mark++)
        {
            var isOpen = Opening[mark] == '"' ? stretch.Count(c => c == '"') % 2 == 1 : stretch.LastIndexOf(Opening[mark]) > stretch.LastIndexOf(Closing[mark]);
            if (!isOpen) continue;
            said.Append(Closing[mark]);
            return;
        }
    }
}
