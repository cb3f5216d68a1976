namespace ClaimTracker.Language;

/// <summary>Classes of characters that several rooms ask for.</summary>
internal static class Characters
{
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘';

    public static bool IsQuotationMark(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '\'' or '‘' or '’' or '‚' or '‹' or '›' or '`';

    public static bool IsDoubleMark(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»';

    public static bool IsDash(char c) => c is '-' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '−';

    public static bool IsVulgarFraction(char c) => c is (>= '¼' and <= '¾') or (>= '⅐' and <= '⅞');

    public static bool IsClosing(char c) => c is ')' or ']' or '}' || IsQuotationMark(c);

    public static bool IsPunctuation(char c) => IsQuotationMark(c) || IsDash(c) || (char.IsPunctuation(c) && c is not ('%' or '&' or '#' or '@' or '/' or '*' or '‰'));
}
