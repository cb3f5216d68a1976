using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>The treebanks' names of relations.</summary>
internal static class RelationNames
{
    private static readonly Dictionary<string, Relation> Names = new(StringComparer.Ordinal)
    {
        ["root"] = Relation.Root,
        ["nsubj"] = Relation.Subject,
        ["nsubj:pass"] = Relation.PassiveSubject,
        ["nsubj:outer"] = Relation.OuterSubject,
        ["csubj"] = Relation.ClausalSubject,
        ["csubj:pass"] = Relation.PassiveClausalSubject,
        ["csubj:outer"] = Relation.OuterClausalSubject,
        ["obj"] = Relation.Object,
        ["iobj"] = Relation.IndirectObject,
        ["ccomp"] = Relation.ClausalComplement,
        ["xcomp"] = Relation.OpenComplement,
        ["obl"] = Relation.Oblique,
        ["obl:agent"] = Relation.Agent,
        ["obl:unmarked"] = Relation.UnmarkedOblique,
        ["advcl"] = Relation.AdverbialClause,
        ["advcl:relcl"] = Relation.RelativeAdverbialClause,
        ["advmod"] = Relation.AdverbialModifier,
        ["nmod"] = Relation.NominalModifier,
        ["nmod:poss"] = Relation.Possessor,
        ["nmod:unmarked"] = Relation.UnmarkedNominal,
        ["nmod:desc"] = Relation.Description,
        ["appos"] = Relation.Apposition,
        ["nummod"] = Relation.NumericModifier,
        ["amod"] = Relation.AdjectivalModifier,
        ["acl"] = Relation.NominalClause,
        ["acl:relcl"] = Relation.RelativeClause,
        ["det"] = Relation.Determiner,
        ["det:predet"] = Relation.Predeterminer,
        ["case"] = Relation.Case,
        ["aux"] = Relation.Auxiliary,
        ["aux:pass"] = Relation.PassiveAuxiliary,
        ["cop"] = Relation.Copula,
        ["mark"] = Relation.Mark,
        ["conj"] = Relation.Conjunct,
        ["cc"] = Relation.Coordinator,
        ["cc:preconj"] = Relation.Preconjunction,
        ["compound"] = Relation.Compound,
        ["compound:prt"] = Relation.VerbParticle,
        ["flat"] = Relation.Flat,
        ["fixed"] = Relation.Fixed,
        ["expl"] = Relation.Expletive,
        ["parataxis"] = Relation.Parataxis,
        ["discourse"] = Relation.Discourse,
        ["vocative"] = Relation.Vocative,
        ["dislocated"] = Relation.Dislocated,
        ["list"] = Relation.ListItem,
        ["orphan"] = Relation.Orphan,
        ["goeswith"] = Relation.GoesWith,
        ["reparandum"] = Relation.Reparandum,
        ["punct"] = Relation.Punctuation,
        ["dep"] = Relation.Other,
    };

    public static Relation Of(string name) => Names.GetValueOrDefault(name, Relation.Other);
}
