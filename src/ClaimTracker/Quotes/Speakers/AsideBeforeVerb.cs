using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Finds the speaker whom an aside parts from the verb: "Tom Cole, 54, who runs the mill, said".</summary>
internal static class AsideBeforeVerb
{
    /// <summary>How many tokens a name and an apposition without a closing comma may take.</summary>
    private const int LongestUnclosed = 36;

    /// <summary>The phrase that an apposition or relative clause parts from its verb: "Tom Cole, 54, who runs the mill, said".</summary>
    public static (int First, int Last)? Find(Passage p, int close)
    {
        if (p.Lower(close) is ")" or "]")
        {
            var open = close - 1;
            while (open > 0 && close - open < 30 && p.Lower(open) is not ("(" or "[")) open--;
            if (p.Lower(open) is not ("(" or "[")) return null;
            return NounPhrase.EndingAt(p, open - 1);
        }

        var dash = p.IsDash(close);
        var start = p.LogicalStart(close);
        var end = close;
        for (var segments = 0; segments < 6; segments++)
        {
            var open = end - 1;
            while (open > start && !(p.IsFree(open) && (dash ? p.IsDash(open) : p.IsComma(open)))) open--;
            if (open <= start) return null;
            if (segments == 0 && !dash && NamedAlone(p, open + 1, close) is { } alone) return alone;
            if (Opens(p, open + 1, close, segments == 0) && NounPhrase.EndingAt(p, p.Lower(open - 1) == ")" ? Before(p, open - 1) : open - 1) is { } phrase && (!IsAppositionItself(p, phrase) || segments == 0 && IsNamedBehind(p, phrase, close)) && !IsWhere(p, phrase)) return Apposed(p, phrase) ?? phrase;
            end = open;
        }

        return null;
    }

    /// <summary>"Orbix, the maker of lamps, says": the phrase only tells what the name before its comma is.</summary>
    public static bool IsAside(Passage p, (int First, int Last) phrase) => Apposed(p, phrase) is not null;

    /// <summary>The name before such a phrase; null where none stands there.</summary>
    private static (int First, int Last)? Apposed(Passage p, (int First, int Last) phrase) =>
        p.IsComma(phrase.First - 1) && p.Lower(phrase.First) is "the" or "a" or "an" && NounPhrase.EndingAt(p, phrase.First - 2) is { } named && p.NameAt(named.Last) >= 0
        && (named.First == p.LogicalStart(named.First) || p.Lower(named.First - 1) is "but" or "and" or "that" or "while" || p.IsComma(named.First - 1) || p.ClosesMark(named.First - 1)) ? named : null;

    /// <summary>"“It is late,” Ada Renn, an analyst at the Heron think tank told the Post": a name right behind speech, and an apposition that no comma closes up to the verb at <paramref name="verb"/>.</summary>
    public static (int First, int Last)? Unclosed(Passage p, int verb)
    {
        for (var i = verb - 1; i > 0 && verb - i < LongestUnclosed; i--)
        {
            if (p.ClosesMark(i))
            {
                if (!p.IsSpeech(i) || NounPhrase.StartingAt(p, i + 1, wide: false) is not { } named || p.NameAt(named.Last) < 0 || !p.IsComma(named.Last + 1) || p.IsComma(verb - 1)) return null;
                return p.Lower(named.Last + 2) is "a" or "an" or "the" ? named : null;
            }

            if (!p.IsFree(i) || p.IsFinite(i)) return null;
        }

        return null;
    }

    private static int Before(Passage p, int close)
    {
        var open = close;
        while (open > 0 && close - open < 30 && p.Lower(open) != "(") open--;
        return open - 1;
    }

    /// <summary>True where the words after a comma can be an aside on the phrase before it.</summary>
    private static bool Opens(Passage p, int i, int close, bool nearest)
    {
        var word = p.Lower(i);
        if (word is "who" or "whose" or "which" or "whom" or "a" or "an" or "the" or "his" or "her" or "its" or "their" or "one" or "of" or "in" or "from" or "at" or "with" or "also" or "himself" or "herself" or "speaking" or "then" or "now" or "formerly" or "where" or "like" or "when" or "while" or "as" or "both" or "on" or "however" or "meanwhile") return true;
        if (p.Tokens[i].Kind == TokenKind.Number || NameHasTitle(p, i) || p.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Adposition or PartOfSpeech.Adverb) return true;
        return nearest && close - i <= 8;
    }

    private static bool NameHasTitle(Passage p, int i) => NameWords.IsTitle(p.Lower(i)) || NameWords.IsModifier(p.Lower(i)) || SpeakerWords.IsKnown(p.Lower(i));

    /// <summary>In "Nora Watt, from Halden, who paints, said" the place is part of the aside.</summary>
    private static bool IsWhere(Passage p, (int First, int Last) phrase) =>
        p.NameAt(phrase.Last) is var name and >= 0 && p.Names[name].Entity.Kind == NameKind.Place && p.Tag(phrase.First - 1) == PartOfSpeech.Adposition && p.IsComma(phrase.First - 2);

    /// <summary>"The head of the club behind former mayor Ann Cole, Mike Voss, said": where another is named in what comes before, the name between commas says who speaks.</summary>
    private static (int First, int Last)? NamedAlone(Passage p, int first, int close)
    {
        var name = p.NameAt(first);
        if (name < 0 || p.NameAt(close - 1) != name || p.Names[name].Entity.Kind != NameKind.Person || NounPhrase.EndingAt(p, first - 2) is not { } before || p.NameAt(before.First) >= 0) return null;
        var told = false;
        for (var i = before.First; i <= before.Last; i++)
        {
            told |= p.Tag(i) is PartOfSpeech.Adposition or PartOfSpeech.Verb;
            if (told && p.NameAt(i) is var other and >= 0 && p.Names[other].Entity.Kind == NameKind.Person) return p.Lower(i + 1) == "'s" ? null : (first, close - 1);
        }

        return null;
    }

    /// <summary>"It is shut, a spokeswoman, Ann Cole, said": nobody is named before who speaks, and a name alone stands behind.</summary>
    private static bool IsNamedBehind(Passage p, (int First, int Last) phrase, int close) =>
        p.NameAt(close - 1) is var name and >= 0 && p.NameAt(phrase.Last + 2) == name && p.IsComma(phrase.Last + 1) && p.NameAt(phrase.First - 2) < 0 && SpeakerWords.IsSpeaker(p.Lower(phrase.Last));

    /// <summary>In "Cole, 54, a farmer, said" the phrase "54" is part of the aside.</summary>
    private static bool IsAppositionItself(Passage p, (int First, int Last) phrase) =>
        p.Tokens[phrase.Last].Kind == TokenKind.Number || (p.IsComma(phrase.First - 1) && !NounPhrase.CanSpeak(p, phrase)) || (p.IsComma(phrase.First - 1) && p.NameAt(phrase.Last) < 0 && p.Lower(phrase.First) is "a" or "an");
}
