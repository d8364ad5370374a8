using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Playground.Settings;

namespace Playground.Web.Accounts;

/// <summary>
/// Where people sign in, the keys of their cookies lie in a folder of their own that nobody else may read: they outlive the process, and are no part of a
/// backup of the database.
/// </summary>
sealed class KeyFolder(IOptions<SecurityOptions> security, PlaygroundPaths paths, ILoggerFactory loggers) : IConfigureOptions<KeyManagementOptions>
{
    const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public void Configure(KeyManagementOptions options)
    {
        if (!security.Value.SignsIn)
            return;
        var folder = Path.Combine(paths.DataFolder, "keys");
        options.XmlRepository = new FileSystemXmlRepository(OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, OwnersOnly), loggers);
    }
}
