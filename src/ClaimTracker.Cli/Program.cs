using ClaimTracker;
using ClaimTracker.Json;

var extractor = new ClaimExtractor();
using var output = new StreamWriter(Console.OpenStandardOutput());
using var input = new StreamReader(Console.OpenStandardInput());
while (input.ReadLine() is { } line)
{
    if (!DocumentJson.TryRead(line, out var document, out var error))
    {
        Console.Error.WriteLine(error);
        continue;
    }

    var article = document!.Html is { } html ? extractor.Articles.ReadHtml(html, document.Source) : extractor.Articles.ReadText(document.Text!, document.Source);
    ReportJson.Write(extractor.Extract(article), output);
    output.Write('\n');
    output.Flush();
}

return 0;
