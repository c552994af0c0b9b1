using Mono.Cecil;

namespace WorldSystems.Tests.Architecture;

/// <summary>What code can do besides computing, recognised by the members it uses. Each is a rule: who lacks the power must not use it.</summary>
internal static class Powers
{
    private static readonly string[] Streams =
    [
        "Stream", "MemoryStream", "UnmanagedMemoryStream", "BufferedStream", "TextReader", "TextWriter", "StringReader", "StringWriter", "StreamReader", "StreamWriter",
        "BinaryReader", "BinaryWriter", "SeekOrigin",
    ];

    /// <summary>Functions of Path that look at the text alone, not at the disk or the current folder.</summary>
    private static readonly string[] PathText =
        ["", "ChangeExtension", "Combine", "GetDirectoryName", "GetExtension", "GetFileName", "GetFileNameWithoutExtension", "HasExtension", "IsPathRooted", "Join"];

    /// <summary>Operations of Math whose result IEEE 754 fixes to the last bit.</summary>
    private static readonly string[] ExactMath =
    [
        "", "Abs", "BigMul", "Ceiling", "Clamp", "CopySign", "DivRem", "Floor", "Max", "Min", "Round", "Sign", "Sqrt", "Truncate",
    ];

    /// <summary>Operations on lanes that are approximate, fused or summed in whatever order suits the machine.</summary>
    private static readonly string[] InexactLanes =
    [
        "Exp", "Log", "Log2", "Sin", "Cos", "SinCos", "Asin", "Hypot", "Sum", "Dot", "MultiplyAddEstimate", "FusedMultiplyAdd", "FusedMultiplySubtract",
        "Reciprocal", "ReciprocalSqrt", "ReciprocalEstimate", "ReciprocalSquareRootEstimate",
    ];

    private static readonly string[] InexactDouble =
    [
        "Exp", "Exp2", "Exp10", "ExpM1", "Log", "Log2", "Log10", "LogP1", "Log2P1", "Log10P1", "Pow", "Cbrt", "RootN", "Hypot", "Sin", "Cos", "SinCos", "Tan",
        "Asin", "Acos", "Atan", "Atan2", "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh", "FusedMultiplyAdd", "MultiplyAddEstimate",
        "ReciprocalEstimate", "ReciprocalSqrtEstimate",
    ];

    private static readonly string[] InexactInterfaces =
        ["IExponentialFunctions`1", "ILogarithmicFunctions`1", "IPowerFunctions`1", "IRootFunctions`1", "ITrigonometricFunctions`1", "IHyperbolicFunctions`1"];

    private static readonly string[] PlainType = ["", "GetTypeFromHandle", "op_Equality", "op_Inequality", "get_Name", "get_FullName"];

    /// <summary>Powers by name.</summary>
    public static IReadOnlyDictionary<string, Func<Use, bool>> ByName { get; } = new Dictionary<string, Func<Use, bool>>
    {
        ["Files"] = Files,
        ["Network"] = use => In(use, "System.Net"),
        ["Console"] = use => use.Type == "System.Console",
        ["Environment"] = Environment,
        ["Culture"] = use => use.Type == "System.Globalization.CultureInfo" && use.Member.Contains("Current", StringComparison.Ordinal),
        ["Clock"] = Clock,
        ["Threads"] = use => In(use, "System.Threading") && use.Type is not ("System.Threading.CancellationToken" or "System.Threading.Interlocked"),
        ["Chance"] = Chance,
        ["Inexact mathematics"] = InexactMathematics,
        ["Reflection"] = Reflection,
    };

    /// <summary>What the code in a namespace does with a power it lacks.</summary>
    public static Use[] Violations(string space, string power) => [.. CompiledCode.UsesIn(space).Where(ByName[power])];

    private static bool Files(Use use) => use.Type switch
    {
        "System.IO.StreamReader" or "System.IO.StreamWriter" =>
            use is { Member: ".ctor", What: MethodReference { Parameters: [{ ParameterType.FullName: "System.String" }, ..] } },
        "System.IO.Path" => !PathText.Contains(use.Member),
        "Microsoft.Win32.SafeHandles.SafeFileHandle" => true,
        _ => In(use, "System.IO") && !In(use, "System.IO.Hashing") && !Streams.Contains(use.Type["System.IO.".Length..]) && !use.Type.EndsWith("Exception", StringComparison.Ordinal),
    };

    /// <summary>An iterator asks for its thread, to know whether it may reuse itself: the compiler's affair.</summary>
    private static bool Environment(Use use) => use.Type switch
    {
        "System.Environment" => !(use.ByCompiler && use.Member is "" or "get_CurrentManagedThreadId"),
        "System.AppContext" or "System.AppDomain" or "System.Diagnostics.Process" or "System.Runtime.InteropServices.RuntimeInformation" => true,
        _ => false,
    };

    private static bool Clock(Use use) => use.Type switch
    {
        "System.DateTime" or "System.DateTimeOffset" => use.Member is "get_Now" or "get_UtcNow" or "get_Today",
        "System.Environment" => use.Member is "get_TickCount" or "get_TickCount64",
        "System.Diagnostics.Stopwatch" or "System.TimeProvider" or "System.TimeZoneInfo" or "System.Threading.Timer" or "System.Threading.PeriodicTimer" => true,
        _ => false,
    };

    private static bool Chance(Use use) =>
        use.Type is "System.Random" or "System.Security.Cryptography.RandomNumberGenerator" || In(use, "MathNet.Numerics.Random")
        || use is { Type: "System.Guid", Member: "NewGuid" or "CreateVersion7" };

    private static bool InexactMathematics(Use use) => use.Type switch
    {
        "System.Math" => !ExactMath.Contains(use.Member),
        "System.Double" => InexactDouble.Contains(use.Member),
        "System.MathF" or "System.Numerics.Vector" or "System.Numerics.Vector`1" or "System.Numerics.Complex" => true,
        _ => (In(use, "System.Runtime.Intrinsics") && InexactLanes.Contains(use.Member))
            || In(use, "System.Runtime.Intrinsics.X86.Fma")
            || In(use, "System.Numerics.Tensors")
            || (In(use, "System.Numerics") && InexactInterfaces.Contains(use.Type["System.Numerics.".Length..])),
    };

    /// <summary>Among the reflection types live, harmlessly, the compiler's mark of indexers and the base that gives a type its name.</summary>
    private static bool Reflection(Use use) =>
        (In(use, "System.Reflection")
            && use is not ({ Type: "System.Reflection.DefaultMemberAttribute" } or { Type: "System.Reflection.MemberInfo", Member: "" or "get_Name" }))
        || (use.Type == "System.Type" && !PlainType.Contains(use.Member))
        || use.Type is "System.Activator" or "System.Runtime.CompilerServices.DynamicAttribute"
        || (use is { Type: "System.Enum", Member: "GetValues" } && ((MethodReference)use.What).Parameters.Count > 0)
        || In(use, "Microsoft.CSharp") || In(use, "System.Dynamic") || In(use, "System.Linq.Expressions");

    private static bool In(Use use, string space) => CompiledCode.Within(use.Type, space);
}
