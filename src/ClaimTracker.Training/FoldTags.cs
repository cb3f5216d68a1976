using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>Tags each part of the training sentences with a tagger that learned from the other parts.</summary>
/// <remarks>A parser that learned on flawless tags would trust the tagger too much.</remarks>
internal static class FoldTags
{
    /// <summary>A small, quickly trained tagger will do: its errors are of the same kinds.</summary>
    private const int Folds = 4, Embedding = 64, Size = 64, Epochs = 7;

    public static List<TaggedSentence> Make(IReadOnlyList<GoldSentence> sentences, TextWriter log)
    {
        var tagged = new TaggedSentence[sentences.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            // Whole runs of sentences, so that the words of one text do not stand on both sides.
            bool IsIn(int sentence) => sentence / 50 % Folds == fold;
            log.WriteLine($"tagging part {fold + 1} of {Folds}");
            var model = TaggerTraining.Train([.. sentences.Where((_, i) => !IsIn(i))], Embedding, Size, Epochs, null);
            var tagger = new Tagger(TaggerModel.Load(new MemoryStream(model)));
            for (var i = 0; i < sentences.Count; i++)
                if (IsIn(i))
                    tagged[i] = new TaggedSentence(sentences[i], tagger.TagAll(sentences[i].Tokens));
        }

        return [.. tagged];
    }

    public static void Save(string path, IReadOnlyList<TaggedSentence> sentences)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new BinaryWriter(File.Create(path));
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Tags.Parts.Length; i++)
            {
                writer.Write((byte)sentence.Tags.Parts[i]);
                writer.Write((byte)sentence.Tags.Penn[i]);
            }
    }

    public static List<TaggedSentence> Load(string path, IReadOnlyList<GoldSentence> sentences)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var tagged = new List<TaggedSentence>();
        foreach (var sentence in sentences)
        {
            var tags = new Tagging(new PartOfSpeech[sentence.Tokens.Length], new PennTag[sentence.Tokens.Length], []);
            for (var i = 0; i < tags.Parts.Length; i++) (tags.Parts[i], tags.Penn[i]) = ((PartOfSpeech)reader.ReadByte(), (PennTag)reader.ReadByte());
            tagged.Add(new TaggedSentence(sentence, tags));
        }

        return tagged;
    }
}
