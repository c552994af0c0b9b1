using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorldSystems.Host.Hosting;

IHost host = HostSetup.Build(args);

// The host disposes its container when it ends; the exit code must outlive it.
ExitStatus status = host.Services.GetRequiredService<ExitStatus>();
await host.RunAsync();
return status.Code;
