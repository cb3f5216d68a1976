namespace ClaimTracker.Articles;

internal static class NestingGuard
{
    public static string Limit(string html, int maxDepth, out bool limited)
    {
        limited = maxDepth < 0;
        return html;
    }
}
