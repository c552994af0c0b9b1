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

    /// <summary>The text without the scheduled changes of a parameter.</summary>
    public static string WithoutEvents(string text, string key)
    {
        var kept = new List<string>();
        var block = new List<string>();
        foreach (string line in text.Split('\n'))
        {
            if (IsAnyHeader(line))
                Close();
            block.Add(line);
        }

        Close();
        return string.Join('\n', kept);

        void Close()
        {
            bool isEvent = block.Count > 0 && block[0].TrimStart().StartsWith("[[events]]", StringComparison.Ordinal);
            if (!isEvent || !block.Any(line => IsKey(line, "set") && line.Contains($"\"{key}\"", StringComparison.Ordinal)))
                kept.AddRange(block);
            block.Clear();
        }
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
