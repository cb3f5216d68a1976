using System.Reflection;
using System.Reflection.Emit;

namespace ClaimTracker.Tests.Promises;

/// <summary>Data flows one way: a later room may use an earlier one, never the reverse.</summary>
public sealed class FlowOrderTests
{
    /// <summary>The rooms in flow order; those on one line may not use each other.</summary>
    private static readonly string[][] Rooms =
    [
        ["ClaimTracker.Articles"],
        ["ClaimTracker.Language"],
        ["ClaimTracker.Mentions"],
        ["ClaimTracker.Claims", "ClaimTracker.Quotes"],
        ["ClaimTracker.Sources"],
        ["ClaimTracker.Facts", "ClaimTracker.Verdicts"],
    ];

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly OpCode[] Opcodes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToArray();
    private static readonly Dictionary<short, OpCode> ByValue = Opcodes.ToDictionary(code => code.Value);

    [Fact]
    public void No_room_uses_a_later_one()
    {
        var backward = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in typeof(ClaimExtractor).Assembly.GetTypes())
            if (Room(type) is { } room)
                foreach (var used in Used(type))
                    if (Room(used) is { } other && other.Name != room.Name && other.Order >= room.Order)
                        backward.Add($"{type.FullName} uses {used.FullName}");
        Assert.Empty(backward);
    }

    [Fact]
    public void Only_the_room_of_JSON_knows_the_JSON_library()
    {
        var leaks = typeof(ClaimExtractor).Assembly.GetTypes()
            .Where(type => !Within(type, "ClaimTracker.Json"))
            .Where(type => Used(type).Any(used => used.Namespace?.StartsWith("Newtonsoft", StringComparison.Ordinal) == true))
            .Select(type => type.FullName);
        Assert.Empty(leaks);
    }

    [Fact]
    public void Only_the_room_of_articles_knows_the_HTML_library()
    {
        var leaks = typeof(ClaimExtractor).Assembly.GetTypes()
            .Where(type => !Within(type, "ClaimTracker.Articles"))
            .Where(type => Used(type).Any(used => used.Namespace?.StartsWith("AngleSharp", StringComparison.Ordinal) == true))
            .Select(type => type.FullName);
        Assert.Empty(leaks);
    }

    [Fact]
    public void Every_room_has_its_maker() =>
        Assert.All(
            new[] { typeof(ClaimTracker.Articles.ArticleReader), typeof(ClaimTracker.Language.SentenceSplitter), typeof(ClaimTracker.Claims.ClaimFinder), typeof(ClaimTracker.Quotes.QuoteFinder), typeof(ClaimTracker.Sources.SourceLinker), typeof(ClaimTracker.Facts.FactLinker) },
            maker => Assert.True(maker.IsSealed && maker.IsPublic));

    private static (string Name, int Order)? Room(Type type)
    {
        for (var order = 0; order < Rooms.Length; order++)
            foreach (var name in Rooms[order])
                if (Within(type, name))
                    return (name, order);
        return null;
    }

    private static bool Within(Type type, string room) =>
        type.Namespace is { } space && (space == room || space.StartsWith(room + ".", StringComparison.Ordinal));

    private static IEnumerable<Type> Used(Type type)
    {
        foreach (var field in type.GetFields(All)) yield return field.FieldType;
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            foreach (var parameter in method.GetParameters()) yield return Element(parameter.ParameterType);
            if (method is MethodInfo info) yield return Element(info.ReturnType);
            foreach (var used in InBody(method)) yield return Element(used);
        }
    }

    private static Type Element(Type type) => type.HasElementType ? Element(type.GetElementType()!) : type.IsGenericType && type.GetGenericArguments() is [var argument, ..] && !argument.IsGenericParameter ? argument : type;

    /// <summary>The types that a method's instructions name: what it calls, builds, reads and casts to.</summary>
    private static IEnumerable<Type> InBody(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethodDefinition ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? ByValue[unchecked((short)(0xFE00 | il[at + 1]))] : ByValue[il[at]];
            at += code.Size;
            switch (code.OperandType)
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at += 1;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + 4 * BitConverter.ToInt32(il, at);
                    break;
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    var member = method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments);
                    at += 4;
                    if (member is Type used) yield return used;
                    else if (member?.DeclaringType is { } declaring) yield return declaring;
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }
}
