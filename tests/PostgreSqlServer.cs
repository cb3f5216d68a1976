using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ClaimTracker.Tests;

/// <summary>A PostgreSQL server of our own in a temporary folder, on a free port of this machine; stopped and deleted at the end. Compiled into the test projects that need it.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    private static readonly string[] Places = ["/usr/local/bin", "/usr/bin", "/opt/homebrew/bin", "/usr/local/pgsql/bin"];
    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-pg").FullName;
    private readonly string? _control;
    private readonly bool _started;

    public PostgreSqlServer()
    {
        _control = Places.Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => version + "/bin") : []).Select(place => place + "/pg_ctl").FirstOrDefault(File.Exists);
        if (_control is null)
        {
            Reason = "no pg_ctl was found";
            return;
        }

        var port = FreePort();
        var data = Path.Combine(_folder, "data");
        if (Environment.IsPrivilegedProcess) Shell($"chown nobody '{_folder}'");
        var initialised = AsUser($"'{Path.GetDirectoryName(_control)}/initdb' -D '{data}' -U tester -A trust --no-sync -E UTF8 --locale=C");
        var begun = initialised.Ok ? AsUser($"'{_control}' -D '{data}' -w -t 30 -l '{_folder}/log' -o \"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off\" start") : initialised;
        if (!begun.Ok)
        {
            Reason = "the server did not start: " + begun.Output;
            return;
        }

        _started = true;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=tester;Database=postgres;Pooling=false";
    }

    /// <summary>Why there is no server; null where it runs.</summary>
    public string? Reason { get; }

    public string ConnectionString { get; } = "";

    /// <summary>Runs statements.</summary>
    public void Execute(string statements)
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(statements, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (_started) AsUser($"'{_control}' -D '{_folder}/data' -m immediate -w -t 20 stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>PostgreSQL does not run as root, so root hands the work to nobody.</summary>
    private (bool Ok, string Output) AsUser(string command) =>
        Environment.IsPrivilegedProcess ? Shell($"cd '{_folder}' && setpriv --reuid=nobody --regid=$(id -g nobody) --clear-groups env HOME='{_folder}' sh -c '{command.Replace("'", "'\\''", StringComparison.Ordinal)}'") : Shell(command);

    private static (bool Ok, string Output) Shell(string command)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command + " >/dev/null"); // a pipe that the server inherits would never end
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(60_000))
        {
            process.Kill(entireProcessTree: true);
            return (false, "it took longer than a minute");
        }

        return (process.ExitCode == 0, process.ExitCode == 0 ? "" : process.StandardError.ReadToEnd());
    }

    private static int FreePort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }
}
