using System.Text.RegularExpressions;

namespace WorldSystems.Tests.Architecture;

/// <summary>Rules on the text of files. Their patterns are spelled so that they do not find themselves.</summary>
internal static partial class SourceRules
{
    private const int MostLines = 350;

    private static readonly string[] Code = [".cs", ".razor", ".css", ".js", ".html", ".csproj", ".props", ".targets", ".md", ".yml"];

    /// <summary>Rules by name: each gives the files that break it and how.</summary>
    public static IReadOnlyDictionary<string, Func<SourceFile[], string[]>> ByName { get; } = new Dictionary<string, Func<SourceFile[], string[]>>
    {
        ["At most 350 lines"] = TooLong,
        ["Namespace is folder"] = NamespaceIsFolder,
        ["Nothing left undone"] = files => Matches(files.Where(file => file.IsCSharp), Undone()),
        ["No machine paths"] = files => Matches(files, MachinePath()),
        ["No registry hosts"] = files => Matches(files, RegistryHost()),
    };

    private static string[] TooLong(SourceFile[] files) =>
        [.. files.Where(file => Code.Contains(Path.GetExtension(file.Name)) && file.Lines > MostLines).Select(file => $"{file.Path}: {file.Lines} lines")];

    private static string[] NamespaceIsFolder(SourceFile[] files)
    {
        SourceFile[] projects = [.. files.Where(file => file.Name.EndsWith(".csproj", StringComparison.Ordinal)).OrderByDescending(file => file.Folder.Length)];
        return [.. files.Where(file => file.IsCSharp).Select(file => Misplaced(file, projects)).OfType<string>()];
    }

    /// <summary>Only a program's first file, which has no namespace at all, is exempt.</summary>
    private static string? Misplaced(SourceFile file, SourceFile[] projects)
    {
        SourceFile project = projects.First(project => (file.Folder + "/").StartsWith(project.Folder + "/", StringComparison.Ordinal));
        string expected = RootNamespace().Match(project.Text).Groups[1].Value + file.Folder[project.Folder.Length..].Replace('/', '.');
        string[] found = [.. Namespace().Matches(file.Text).Select(match => match.Groups[1].Value)];
        bool isProgram = found.Length == 0 && file.Name == "Program.cs";
        return isProgram || (found.Length == 1 && found[0] == expected) ? null : $"{file.Path}: namespace {string.Join(", ", found)} should be {expected}";
    }

    private static string[] Matches(IEnumerable<SourceFile> files, Regex pattern) =>
        [.. files.SelectMany(file => pattern.Matches(file.Text).Select(match => $"{file.Path}:{file.Text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value}"))];

    [GeneratedRegex(@"<RootNamespace>(.+?)</RootNamespace>")]
    private static partial Regex RootNamespace();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HAC[K]|Not[I]mplementedException)\b")]
    private static partial Regex Undone();

    [GeneratedRegex(@"(?<![\w.~-])/(work|root|home|Users)/|\b[A-Z]:\\+Users\b")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"://[\w.-]*(registry|mirror|artifactory|jfrog|nexus|proxy|pkgs\.|npmjs|pypi|pythonhosted|api\.nuget)[\w.-]*", RegexOptions.IgnoreCase)]
    private static partial Regex RegistryHost();
}
