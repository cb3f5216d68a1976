namespace ClaimTracker.Claims;

/// <summary>Looks places up in lists that are in text order.</summary>
internal static class TextOrder
{
    /// <summary>Index of the first item that starts at <paramref name="offset"/> or later; the number of items where none does.</summary>
    public static int FirstStarting<T>(IReadOnlyList<T> items, int offset, Func<T, TextSpan> span)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (span(items[middle]).Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
