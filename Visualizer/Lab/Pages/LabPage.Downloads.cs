using System.Text;
using Microsoft.JSInterop;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Engine.Timelines;
using WorldSystems.Lab.Links;
using WorldSystems.Lab.Runs;
using WorldSystems.Lab.Words;

namespace WorldSystems.Lab.Pages;

/// <summary>What the reader takes along.</summary>
public sealed partial class LabPage
{
    private async Task CopyLinkAsync()
    {
        string link = new LabLink(_draft, EngineVersion.Current, _finished!.Hash, _language.Code).Encode();
        if (link.Length > LabLink.LongestFragment)
        {
            _verdict = words => words[LabWord.LinkTooLong];
            return;
        }

        await browser.InvokeVoidAsync("lab.copyLink", link);
        _verdict = words => words[LabWord.LinkCopied];
    }

    private Task SaveScenarioAsync() => SaveAsync(_draft.FileName, "application/toml", Encoding.UTF8.GetBytes(_draft.Text));

    private Task SaveTableAsync() => SaveAsync(TableName(_table!.Value.Path), "text/csv", Encoding.UTF8.GetBytes(_table.Value.Text));

    /// <summary>A table's file name, without the folder it is in.</summary>
    private static string TableName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private Task SaveFileAsync(string file) => SaveAsync(file, "text/csv", _finished!.Files[file]);

    private Task SaveSpreadsheetAsync()
    {
        TimelineFile states = _finished!.Tables.First(table => table.Name == "states.csv");
        var copy = new MemoryStream();
        SpreadsheetCopy.Write(new MemoryStream(_finished.Files[states.Name]), copy, states.Columns, _language.Culture);
        return SaveAsync("states.excel.csv", "text/csv", copy.ToArray());
    }

    private Task SaveFigureAsync(Figure figure) =>
        SaveAsync(figure.Id + ".svg", "image/svg+xml", Encoding.UTF8.GetBytes(figure.ToSvg(FigureSize.Wide, inPage: false)));

    private async Task SaveAsync(string name, string type, byte[] bytes) => await browser.InvokeVoidAsync("lab.save", name, type, bytes);
}
