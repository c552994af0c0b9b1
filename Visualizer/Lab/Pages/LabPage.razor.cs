using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.JSInterop;
using WorldSystems.Charts.Words;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Lessons;
using WorldSystems.Lab.Links;
using WorldSystems.Lab.Runs;
using WorldSystems.Lab.Shelf;
using WorldSystems.Lab.Words;
using WorldSystems.Languages;

namespace WorldSystems.Lab.Pages;

/// <summary>The page: what is chosen, what runs, what is shown. One thread does it all, so runs go in slices and give way to whatever is newer.</summary>
public sealed partial class LabPage(IJSRuntime browser)
{
    private const double SliceMilliseconds = 45;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    private Language _language = Language.English;
    private Draft _draft = Draft.Of(ScenarioShelf.DefaultName);
    private Scenario? _scenario;
    private ImmutableArray<ScenarioError> _errors = [];
    private SimulationException? _failure;
    private GapTrace? _trace;
    private GapTrace? _before;
    private FinishedRun? _finished;
    private FinishedRun? _pinned;
    private ImmutableArray<Plate> _plates = [];
    private bool _isDrawn;
    private bool _isNarrow;
    private Promise? _promise;
    private Func<LabPhrases, string>? _verdict;
    private string _status = "";
    private int _newest;
    private bool _previewing;

    private LabPhrases Words => LabPhrases.In(_language);

    private string State => _finished is null ? "running" : _isDrawn ? "done" : "drawing";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        string fragment = await browser.InvokeAsync<string>("lab.fragment");
        _isNarrow = await browser.InvokeAsync<bool>("lab.isNarrow");
        string spoken = await browser.InvokeAsync<string>("lab.language");
        _language = Language.Find(Take(fragment) ?? spoken) ?? Language.English;
        await browser.InvokeVoidAsync("lab.speak", _language.Code, Words[LabWord.Title]);
        await browser.InvokeVoidAsync("lab.listen", DotNetObjectReference.Create(this));
        // Only now: a page is rendered, and would run, while it still waits for the browser to tell its link.
        await RunAsync();
        await WarmUpAsync();
    }

    /// <summary>
    /// While the reader looks at the first figures: runs of the same world, thrown away. A browser compiles what it has seen often, so the
    /// reader's own first run would take three times as long as later ones. Gives way to whatever the reader does.
    /// </summary>
    private async Task WarmUpAsync()
    {
        int mine = _newest;
        long start = Stopwatch.GetTimestamp();
        bool withFiles = false;
        while (_finished is { } finished && Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            // In turn as while a slider moves, and as a whole.
            using var run = new RunInProgress(finished.Draft, finished.Scenario, withFiles);
            withFiles = !withFiles;
            bool more = true;
            while (more && Stopwatch.GetElapsedTime(start) < WarmUp)
            {
                more = Slice(run);
                await Task.Delay(1);
                if (mine != _newest)
                    return;
            }
        }
    }

    /// <summary>Follows a link while the page is open: one of a note, or one that the reader put into the address.</summary>
    [JSInvokable]
    public async Task FollowAsync(string fragment)
    {
        if (!LabLink.IsMeant(fragment))
            return;
        if (Language.Find(Take(fragment) ?? "") is { } language)
            _language = language;
        await browser.InvokeVoidAsync("lab.speak", _language.Code, Words[LabWord.Title]);
        await RunAsync();
    }

    /// <summary>A window became narrow, or wide, or a tablet was turned.</summary>
    [JSInvokable]
    public void Fit(bool isNarrow)
    {
        _isNarrow = isNarrow;
        StateHasChanged();
    }

    /// <summary>Takes what a link carries; its language, where it says.</summary>
    private string? Take(string fragment)
    {
        LabLink? link = LabLink.Decode(fragment);
        (_promise, _verdict) = (null, null);
        if (link is not null)
            (_draft, _opened, _promise) = (link.Draft, Opened(link.Draft), link.Hash is { } hash ? new(link.Version, hash) : null);
        else if (LabLink.IsMeant(fragment))
            _verdict = words => words[LabWord.LinkBroken];
        return link?.Language;
    }

    private static string NameOf(Language language) => language.Code switch { "kk" => "Қазақша", "ru" => "Русский", _ => "English" };

    private string Number(double value) => _language.Phrases.Number(value, 1);

    private async Task SpeakAsync(Language language)
    {
        _language = language;
        await browser.InvokeVoidAsync("lab.speak", language.Code, Words[LabWord.Title]);
        if (_finished is { } finished)
        {
            Tell(finished, null);
            await DrawAsync(finished, ++_newest);
        }
    }

    private Task OpenAsync(string scenario) => SetAsync(_opened = Draft.Of(scenario));

    /// <summary>What a link was made from: a shipped scenario, or the reader's own before sliders moved.</summary>
    private static Draft Opened(Draft draft) => draft.OwnName is null ? Draft.Of(draft.Scenario) : draft with { Changes = draft.Changes.Clear() };

    private Task SeedAsync(string? seed) =>
        ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? SetAsync(_draft.With(Draft.SeedKey, number.ToString(CultureInfo.InvariantCulture))) : Task.CompletedTask;

    private Task AnotherSeedAsync() => SeedAsync(((_scenario?.Seed ?? 0) + 1).ToString(CultureInfo.InvariantCulture));

    private Task TryAsync(Lesson lesson) => SetAsync(_draft.With(lesson.TryKey, lesson.TryValue));

    private Task WriteAsync(string? text) => SetAsync(_draft.WithText(text ?? ""));

    private Task SetAsync(Draft draft)
    {
        (_draft, _promise, _verdict, _refusal) = (draft, null, null, null);
        return RunAsync();
    }

    /// <summary>While a slider moves: the trace alone. A preview that has drawn something gives way to the next.</summary>
    private async Task MoveAsync(Draft draft)
    {
        _draft = draft;
        _newest++;
        if (_previewing)
            return;
        _previewing = true;
        _before = _trace;
        try
        {
            for (int mine = 0; mine != _newest;)
            {
                mine = _newest;
                if (Read() is { } scenario)
                    await LiveAsync(new RunInProgress(_draft, scenario, withFiles: false), () => mine == _newest);
            }
        }
        finally
        {
            _previewing = false;
        }
    }

    private async Task RunAsync()
    {
        int mine = ++_newest;
        (_finished, _plates, _isDrawn, _before) = (null, [], false, _trace is { IsComplete: true } ? _trace : _before);
        if (Read() is not { } scenario)
            return;
        long start = Stopwatch.GetTimestamp();
        using var run = new RunInProgress(_draft, scenario, withFiles: true);
        if (!await LiveAsync(run, () => mine == _newest))
            return;
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        _finished = run.Finish();
        Tell(_finished, took);
        if (_promise is { } promise)
            _verdict = Verdict(promise, _finished);
        StateHasChanged();
        await DrawAsync(_finished, mine);
    }

    private Scenario? Read()
    {
        if (ReferenceEquals(_draft, _read) && _scenario is not null)
        {
            _errors = [];
            return _scenario;
        }

        _read = _draft;
        ScenarioResult result = _draft.Read();
        (_errors, _failure) = ([.. result.Errors], null);
        TakeTable(result);
        if (result.Scenario is null)
            _status = "";
        return _scenario = result.Scenario;
    }

    /// <summary>Runs in slices and shows the trace after each. False where it gave way or stopped.</summary>
    private async Task<bool> LiveAsync(RunInProgress run, Func<bool> isWanted)
    {
        try
        {
            while (true)
            {
                bool more = Slice(run);
                if (run.Trace.Gap.Count > 1)
                    _trace = run.Trace;
                if (more)
                    _status = Words.Format(LabWord.Running, run.Trace.Gap.Count, run.Trace.Years);
                StateHasChanged();
                await Task.Delay(1);
                if (run.Trace.Gap.Count > 1 && !isWanted())
                    return false;
                if (!more)
                    return isWanted();
            }
        }
        catch (SimulationException failure)
        {
            (_failure, _status) = (failure, "");
            return false;
        }
    }

    private static bool Slice(RunInProgress run)
    {
        long start = Stopwatch.GetTimestamp();
        return run.Advance(() => Stopwatch.GetElapsedTime(start).TotalMilliseconds > SliceMilliseconds);
    }

    private void Tell(FinishedRun run, TimeSpan? took)
    {
        if (took is { } time)
            _seconds = time.TotalSeconds;
        _status = Words.Format(LabWord.Done, run.Scenario.StateCount, run.Scenario.Time.Years, _language.Phrases.Number(_seconds, 2));
    }

    private Draft? _read;

    private double _seconds;

    private async Task DrawAsync(FinishedRun run, int mine)
    {
        (_plates, _isDrawn) = ([], false);
        foreach (Plate plate in new Plates(run, _pinned, _language).All())
        {
            if (mine != _newest)
                return;
            _plates = _plates.Add(plate);
            StateHasChanged();
            await Task.Delay(1);
        }

        _isDrawn = mine == _newest;
        StateHasChanged();
    }

    /// <summary>Keeps the run that is over for comparison, or lets the one that was kept go: it leaves the figures, too.</summary>
    private void Pin(FinishedRun? run) =>
        (_pinned, _plates) = (run, _plates.RemoveAll(plate => plate.IsComparison));

    private static Func<LabPhrases, string>? Verdict(Promise promise, FinishedRun run) => promise.Check(EngineVersion.Current, run.Hash) switch
    {
        Reproduction.Same => words => words[LabWord.LinkSame],
        Reproduction.OtherEngine => words => words.Format(LabWord.LinkOtherEngine, promise.Version ?? "?", EngineVersion.Current),
        Reproduction.Different => words => words[LabWord.LinkDifferent],
        _ => null,
    };
}
