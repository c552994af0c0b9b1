using System.Text;

namespace WorldSystems.Lab.Drafts;

/// <summary>Changes single values in the text of a scenario and leaves the rest, comments included, as its author wrote it.</summary>
internal static class TomlEdit
{
    /// <summary>The text with <paramref name="key"/> (section and name) set to a value written as TOML.</summary>
    public static string Set(string text, string key, string value)
    {
        int dot = key.LastIndexOf('.');
        string section = dot < 0 ? "" : key[..dot], name = key[(dot + 1)..];
        List<string> lines = [.. text.Split('\n')];
        int start = section.Length == 0 ? -1 : lines.FindIndex(line => IsHeader(line, section));
        if (start < 0 && section.Length > 0)
            return $"{text.TrimEnd()}\n\n[{section}]\n{name} = {value}\n";

        int end = lines.FindIndex(start + 1, IsAnyHeader);
        int found = lines.FindIndex(start + 1, (end < 0 ? lines.Count : end) - start - 1, line => IsKey(line, name));
        if (found < 0)
            lines.Insert(start + 1, $"{name} = {value}");
        else
            lines[found] = $"{name} = {value}{CommentOf(lines[found])}";
        return string.Join('\n', lines);
    }

    /// <summary>The text that a key has; null where it has none.</summary>
    public static string? TextOf(string text, string key)
    {
        int dot = key.LastIndexOf('.');
        string name = key[(dot + 1)..];
        string? line = Blocks(text).Where(block => IsHeader(block[0], key[..dot])).SelectMany(block => block).FirstOrDefault(line => IsKey(line, name));
        string value = line?[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].TrimStart() ?? "";
        if (value.Length == 0 || value[0] is not ('"' or '\''))
            return null;
        var read = new StringBuilder();
        for (int i = 1; i < value.Length && value[i] != value[0]; i++)
            read.Append(value[0] == '"' && value[i] == '\\' && i + 1 < value.Length ? value[++i] : value[i]);
        return read.ToString();
    }

    /// <summary>A text written as TOML.</summary>
    public static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The text without a section.</summary>
    public static string WithoutSection(string text, string section) => Without(text, block => IsHeader(block[0], section));

    /// <summary>The text without the scheduled changes of a parameter.</summary>
    public static string WithoutEvents(string text, string key) => Without(text, block =>
        block[0].TrimStart().StartsWith("[[events]]", StringComparison.Ordinal)
        && block.Any(line => IsKey(line, "set") && line.Contains($"\"{key}\"", StringComparison.Ordinal)));

    private static string Without(string text, Predicate<List<string>> isUnwanted) =>
        string.Join('\n', Blocks(text).Where(block => !isUnwanted(block)).SelectMany(block => block));

    /// <summary>The lines from each header to the next, those before the first header as a block of their own.</summary>
    private static List<List<string>> Blocks(string text)
    {
        List<List<string>> blocks = [];
        foreach (string line in text.Split('\n'))
        {
            if (blocks.Count == 0 || IsAnyHeader(line))
                blocks.Add([]);
            blocks[^1].Add(line);
        }

        return blocks;
    }

    private static bool IsAnyHeader(string line) => line.TrimStart().StartsWith('[');

    private static bool IsHeader(string line, string section)
    {
        string trimmed = line.TrimStart();
        return trimmed.StartsWith($"[{section}]", StringComparison.Ordinal);
    }

    private static bool IsKey(string line, string name)
    {
        string trimmed = line.TrimStart();
        return trimmed.StartsWith(name, StringComparison.Ordinal) && trimmed[name.Length..].TrimStart().StartsWith('=');
    }

    /// <summary>The comment behind a number or a switch, with the blanks before it.</summary>
    private static string CommentOf(string line)
    {
        int hash = line.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 || line.Contains('"', StringComparison.Ordinal) ? "" : " " + line[hash..];
    }
}
