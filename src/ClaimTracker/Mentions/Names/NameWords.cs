using System.Collections.Frozen;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Mentions.Names;

/// <summary>The word lists by which names are told from other capitals.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, string> FirstNames = WordList.ReadMap("names-first.txt");

    private static readonly FrozenDictionary<string, (bool Honorific, Gender Gender, bool First, bool Trade)> Titles =
        WordList.Rows("names-titles.txt").ToFrozenDictionary(row => row[0], row => (row[1] == "honorific", GenderOf(row[2]), row is [_, _, _, "first"], row is [_, _, _, "trade"]), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Places = WordList.ReadMap("names-places.txt");

    private static readonly FrozenSet<string> OrganizationWords = WordList.Read("names-organizations.txt");

    private static readonly FrozenSet<string> Capitals = WordList.Read("names-capitals.txt");

    private static readonly FrozenDictionary<string, string> Tails = WordList.ReadMap("names-tails.txt");

    private static readonly FrozenSet<string> Modifiers = WordList.Read("names-modifiers.txt");

    private static readonly FrozenSet<string> PlaceOpeners = WordList.Rows("names-place-openers.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, NameKind> Heads =
        WordList.Rows("name-heads.txt").ToFrozenDictionary(row => row[0], row => row.Length > 1 ? Enum.Parse<NameKind>(row[1]) : NameKind.None);

    private static readonly FrozenDictionary<string, NameKind> Openers =
        WordList.Rows("name-openers.txt").ToFrozenDictionary(row => row[0], row => Enum.Parse<NameKind>(row[1]), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> CommonAcronyms = WordList.Read("acronyms-common.txt");

    private static readonly FrozenSet<string> KnownPlaces = WordList.Rows("places-known.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Bodies = WordList.Rows("name-bodies.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Fields = WordList.Read("name-fields.txt");

    private static readonly FrozenSet<string> PostNominals = WordList.Rows("names-post-nominals.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Owners = WordList.Read("name-owners.txt");

    private static readonly FrozenSet<string> Kin = WordList.Read("kin-words.txt");

    private static readonly FrozenSet<string> LegalForms = WordList.Read("name-legal-forms.txt");

    private static readonly FrozenSet<string> Positions = WordList.Rows("name-positions.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Offices = WordList.Read("name-offices.txt");

    private static readonly FrozenDictionary<string, bool> Venues = WordList.Rows("names-venues.txt").ToFrozenDictionary(row => row[0], row => row.Length > 1);

    public static bool IsFirstName(string word) => FirstNames.ContainsKey(word);

    /// <summary>Whose name it mostly is; none for names of both and for words that no list has.</summary>
    public static Gender FirstNameGender(string word) => FirstNames.TryGetValue(word, out var gender) ? GenderOf(gender) : (Gazetteer.Of(word.ToLowerInvariant()) & (Gazetteer.MaleName | Gazetteer.FemaleName)) switch
    {
        Gazetteer.MaleName => Gender.Male,
        Gazetteer.FemaleName => Gender.Female,
        _ => Gender.None,
    };

    /// <summary>Whose name it mostly is by its first word; none where the second of two given names says the other, "Lou Ann Renn".</summary>
    public static Gender PersonGender(string[] words)
    {
        var gender = FirstNameGender(words[0]);
        return words.Length > 2 && gender != Gender.None && FirstNameGender(words[1]) is var second && second != Gender.None && second != gender ? Gender.None : gender;
    }

    /// <summary>"granddaughter": a word for a relative.</summary>
    public static bool IsKin(string word) => Kin.Contains(word);

    /// <summary>"Inc.", "LLC": what a firm's name ends in behind a comma.</summary>
    public static bool IsLegalForm(string word) => LegalForms.Contains(word);

    /// <summary>"Department of Health", "Bishop of Arlow": words that head a name which goes on behind "of".</summary>
    public static bool TakesOf(string word) => Heads.ContainsKey(word);

    /// <summary>The kind of such a name: "Gulf of Arlow" a place; none for offices of people.</summary>
    public static NameKind HeadKind(string word) => Heads.GetValueOrDefault(word);

    /// <summary>True for a word that somebody is known to bear.</summary>
    /// <param name="word">In lower case.</param>
    public static bool MayBePersonal(string word) => (Gazetteer.Of(word) & (Gazetteer.MaleName | Gazetteer.FemaleName | Gazetteer.PersonWord)) != 0;

    /// <summary>True for a word that is some town's name, in lower case.</summary>
    public static bool IsTown(string word) => (Gazetteer.Of(word) & (Gazetteer.Town | Gazetteer.LargeTown)) != 0;

    public static bool IsTitle(string word) => Titles.ContainsKey(word);

    public static bool IsHonorific(string word) => Titles.TryGetValue(word, out var title) && title.Honorific;

    /// <summary>"Ada Holt QC": letters behind a name that are no part of it.</summary>
    public static bool IsPostNominal(string word) => PostNominals.Contains(word);

    /// <summary>"Sir Tomas", "Prince Aldo": titles that stand before a first name alone.</summary>
    public static bool TakesFirstName(string title) => Titles.TryGetValue(title, out var entry) && entry.First;

    /// <summary>"The operator KestrelRail": a title that a firm may have as well.</summary>
    public static bool IsTrade(string title) => Titles.TryGetValue(title, out var entry) && entry.Trade;

    public static Gender TitleGender(string word) => Titles.TryGetValue(word, out var title) ? title.Gender : Gender.None;

    public static bool IsPlace(string words) => Places.ContainsKey(words) || KnownPlaces.Contains(words);

    public static bool IsState(string words) => Places.TryGetValue(words, out var kind) && kind == "state";

    public static bool IsOrganizationWord(string word) => OrganizationWords.Contains(word);

    /// <summary>Days, months, nationalities and the like, which name nobody by themselves.</summary>
    public static bool IsOtherCapital(string word) => Capitals.Contains(word);

    /// <summary>Words such as "former" or "presidential" that stand inside a title.</summary>
    public static bool IsModifier(string word) => Modifiers.Contains(word);

    /// <summary>Words that open the name of a place, as written: "Mount".</summary>
    public static bool IsPlaceOpener(string word) => PlaceOpeners.Contains(word);

    /// <summary>The kind that the first words of a name give: "Hurricane Orla", "Fort Arlow".</summary>
    public static NameKind OpenerKind(string[] words) =>
        Openers.TryGetValue(words[0], out var kind) || (words.Length > 2 && Openers.TryGetValue(words[0] + " " + words[1], out kind)) ? kind : NameKind.None;

    /// <summary>"Forests" in "Forests Norway".</summary>
    public static bool IsOffice(string word) => Offices.Contains(word);

    /// <summary>"BBC", "Netflix", "White House": bodies that everybody knows by one name, as written.</summary>
    public static bool IsBody(string name) => Bodies.Contains(name);

    /// <summary>"Linguistics" and "Theology" are nobody and nowhere.</summary>
    public static bool IsField(string word) => Fields.Contains(word);

    /// <summary>"Children" in "Children's Hospital": those who own what a body's name names.</summary>
    public static bool IsOwner(string word) => Owners.Contains(word);

    /// <summary>"QB" in "Ravens QB Sheldon Marsh", as written.</summary>
    public static bool IsPosition(string word) => Positions.Contains(word);

    /// <summary>"GDP" and "WWII" are nobody.</summary>
    public static bool IsCommonAcronym(string word) => CommonAcronyms.Contains(word);

    /// <summary>Words for bodies that are as often meant as buildings: "museum".</summary>
    public static bool IsVenue(string word) => Venues.ContainsKey(word);

    /// <summary>Those of them that are mostly meant as buildings: "museum", unlike "church".</summary>
    public static bool IsBuilding(string word) => Venues.GetValueOrDefault(word);

    /// <summary>The kind that the last word of a name gives: "Street" a place, "Act" something else.</summary>
    public static NameKind TailKind(string word) => Tails.TryGetValue(word, out var kind) && Enum.TryParse<NameKind>(kind, out var value) ? value : NameKind.None;

    /// <summary>Lower-case words inside surnames: "Ludwig van Beek", "Ana de la Torre".</summary>
    public static bool IsParticle(string word) => word is "de" or "van" or "von" or "der" or "den" or "del" or "della" or "di" or "da" or "dos" or "du" or "la" or "le" or "al" or "el" or "bin" or "ibn" or "y" or "ter" or "ten";

    private static Gender GenderOf(string word) => word switch
    {
        "female" => Gender.Female,
        "male" => Gender.Male,
        _ => Gender.None,
    };
}
