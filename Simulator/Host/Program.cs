using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorldSystems.Host.Hosting;

using IHost host = HostSetup.Build(args);
await host.RunAsync();
return host.Services.GetRequiredService<ExitStatus>().Code;
