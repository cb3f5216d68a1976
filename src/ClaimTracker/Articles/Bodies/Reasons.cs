using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Why a stretch of a page's text was kept or left out, in words.</summary>
internal static class Reasons
{
    public const string Kept = "text of the article";
    public const string Outside = "outside the element that holds the article";
    public const string Ending = "ends the article";
    public const string AfterEnding = "after a heading that ends the article";
    public const string Repeated = "repeats an earlier passage";
    public const string Phrase = "a phrase of furniture";
    public const string Title = "the headline";
    public const string Credit = "a picture's credit";
    public const string Links = "made of links";
    public const string Label = "a label";
    public const string LooseEnd = "nothing follows it but what was left out";
    public const string NoArticle = "the page is no article";
    public const string Unshown = "the structured data holds the whole text";

    private static readonly (Marks Mark, string Reason)[] ByMark =
    [
        (Marks.Hidden, "hidden"), (Marks.Consent, "asks for consent"), (Marks.Comments, "readers' comments"), (Marks.Navigation, "navigation"),
        (Marks.Promotion, "promotion"), (Marks.Share, "share buttons"), (Marks.Topics, "topics"), (Marks.Related, "other articles"), (Marks.Widget, "a widget"),
        (Marks.Caption, "a caption"), (Marks.PullQuote, "a pull quote"), (Marks.Biography, "about the author"), (Marks.Paywall, "a paywall's words"),
        (Marks.Aside, "set aside in a box"), (Marks.Byline, "a byline"),
    ];

    /// <summary>The reason that the first of the marks gives.</summary>
    public static string Of(Marks marks)
    {
        foreach (var (mark, reason) in ByMark)
            if ((marks & mark) != 0) return reason;
        return Outside;
    }
}
