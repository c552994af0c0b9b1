using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using WorldSystems.Engine;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Tables;
using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Words;

namespace WorldSystems.Lab.Pages;

/// <summary>What the reader brings: a scenario, a table of states, or both.</summary>
public sealed partial class LabPage
{
    private const int LargestMegabytes = 4;

    /// <summary>The table that the scenario names, and its text; null where states are generated or there is no such table.</summary>
    private (string Path, string Text)? _table;

    private Func<LabPhrases, string>? _refusal;

    /// <summary>What "Undo all changes" leads back to.</summary>
    private Draft _opened = Draft.Of(Shelf.ScenarioShelf.DefaultName);

    private bool IsAsOpened => _draft.Changes.IsEmpty && _draft.OwnText == _opened.OwnText && _draft.OwnTable == _opened.OwnTable;

    private Task ResetAsync() => SetAsync(_opened);

    /// <summary>Takes a scenario, a table, or both at once; whatever cannot be taken changes nothing.</summary>
    private async Task OpenFilesAsync(InputFileChangeEventArgs chosen)
    {
        (string Name, byte[] Bytes)? scenario = null, table = null;
        _refusal = null;
        foreach (IBrowserFile file in chosen.GetMultipleFiles(chosen.FileCount))
        {
            string name = file.Name;
            bool isScenario = name.EndsWith(".toml", StringComparison.OrdinalIgnoreCase), isTable = name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
            if (!isScenario && !isTable)
                _refusal = words => words.Format(LabWord.FileUnknown, name);
            else if ((isScenario ? scenario : table) is not null)
                _refusal = words => words[LabWord.FileTwice];
            else if (file.Size > LargestMegabytes << 20)
                _refusal = words => words.Format(LabWord.FileTooLarge, name, LargestMegabytes);
            if (_refusal is not null)
                return;
            if (await BytesAsync(file) is not { } bytes)
            {
                _refusal = words => words.Format(LabWord.FileUnreadable, name);
                return;
            }

            if (isScenario)
                scenario = (name, bytes);
            else
                table = (name, bytes);
        }

        await TakeAsync(scenario, table);
    }

    /// <summary>A file's bytes; null where it is gone, or was changed after it was chosen.</summary>
    private static async Task<byte[]?> BytesAsync(IBrowserFile file)
    {
        try
        {
            var bytes = new byte[file.Size];
            await using Stream stream = file.OpenReadStream(LargestMegabytes << 20);
            await stream.ReadExactlyAsync(bytes);
            return bytes;
        }
        catch (Exception failure) when (failure is JSException or IOException)
        {
            return null;
        }
    }

    private async Task TakeAsync((string Name, byte[] Bytes)? scenario, (string Name, byte[] Bytes)? table)
    {
        Draft draft = _draft;
        if (scenario is { } own)
        {
            draft = Draft.OfFile(own.Name, Encoding.UTF8.GetString(own.Bytes));
            if (!Utf8.IsValid(own.Bytes))
            {
                (_errors, _failure) = ([.. draft.ReadBytes(own.Bytes).Errors], null);
                return;
            }
        }

        if (table is { } states)
            draft = draft.WithTable(states.Name, states.Bytes);
        if (scenario is not null)
            _opened = draft;
        await SetAsync(draft);
    }

    private Task WriteTableAsync(string? text) => SetAsync(_draft.WithTable(_table!.Value.Path, Encoding.UTF8.GetBytes((text ?? "").ReplaceLineEndings("\n"))));

    /// <summary>Writes the states as they were generated into a table, which the reader can change: the result is the same as before.</summary>
    private Task TabulateAsync() =>
        SetAsync(_draft.WithTable($"{_draft.Name}-states.csv", StatesTableText.Write(new Simulation(_scenario!).World.States)));

    /// <summary>Takes down the table that was read with a scenario, valid or not.</summary>
    private void TakeTable(ScenarioResult result) =>
        _table = result.ReadFiles.IsEmpty ? null : (result.ReadFiles[0], Encoding.UTF8.GetString(result.StatesTableBytes.Span).TrimStart('\uFEFF'));
}
