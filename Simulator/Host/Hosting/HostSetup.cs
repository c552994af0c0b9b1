using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorldSystems.Host.Runs;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Studies;
using WorldSystems.Host.Terminals;
using WorldSystems.Host.Verbs;
using WorldSystems.Host.Words;

namespace WorldSystems.Host.Hosting;

/// <summary>The container: the only place where the parts of the program meet.</summary>
public static class HostSetup
{
    private const string LogVariable = "WORLDSYSTEMS_LOG";
    private static readonly TimeSpan LongestYear = TimeSpan.FromMinutes(10);

    /// <summary>
    /// An empty host (no settings files are looked for: a scenario says everything) with the verbs in it. The log goes to standard error
    /// from the level in WORLDSYSTEMS_LOG (Debug, Information; Warning when unset).
    /// </summary>
    public static IHost Build(IReadOnlyList<string> arguments)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ApplicationName = "worldsystems", DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevelFromEnvironment());
        builder.Logging.AddProvider(new StandardErrorLogging());

        // A signal ends a run between two years; the longest year of the largest world must fit in.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestYear);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        AddProgram(builder.Services, arguments);
        return builder.Build();
    }

    /// <summary>Everything of the program that the host itself does not bring.</summary>
    internal static void AddProgram(IServiceCollection services, IReadOnlyList<string> arguments)
    {
        services.AddSingleton(new CommandLineArguments(arguments));
        services.AddSingleton<ExitStatus>();
        services.AddSingleton(_ => Terminal.OfProcess(new Speech(Speech.LanguageOf(arguments))));
        services.AddSingleton<ProgressBar>();
        services.AddSingleton<ScenarioLibrary>();
        services.AddSingleton<ScenarioLoader>();
        services.AddSingleton<ClaimLoader>();
        services.AddSingleton<PlanLoader>();
        services.AddSingleton<StudyRunner>();
        services.AddSingleton<CalibrationRunner>();
        services.AddSingleton<RunWriter>();
        services.AddSingleton<Verification>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IVerb, RunVerb>();
        services.AddSingleton<IVerb, ValidateVerb>();
        services.AddSingleton<IVerb, ListVerb>();
        services.AddSingleton<IVerb, SchemaVerb>();
        services.AddSingleton<IVerb, DescribeVerb>();
        services.AddSingleton<IVerb, VerifyVerb>();
        services.AddSingleton<IVerb, EnsembleVerb>();
        services.AddSingleton<IVerb, ClaimsVerb>();
        services.AddSingleton<IVerb, FactsVerb>();
        services.AddSingleton<IVerb, CompareVerb>();
        services.AddSingleton<IVerb, DecomposeVerb>();
        services.AddSingleton<IVerb, SensitivityVerb>();
        services.AddSingleton<IVerb, SweepVerb>();
        services.AddSingleton<IVerb, MergeVerb>();
        services.AddSingleton<IVerb, CalibrateVerb>();
        services.AddSingleton<IVerb, ImportVerb>();
        services.AddSingleton<CommandLine>();
        services.AddHostedService<CommandService>();
    }

    private static LogLevel LogLevelFromEnvironment() =>
        Enum.TryParse(Environment.GetEnvironmentVariable(LogVariable), ignoreCase: true, out LogLevel level) ? level : LogLevel.Warning;
}
