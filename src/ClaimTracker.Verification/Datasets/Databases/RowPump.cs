using System.Collections.Concurrent;
using System.Data.Common;
using ClaimTracker.Verification.Datasets.Reading;

namespace ClaimTracker.Verification.Datasets.Databases;

/// <summary>Reads the rows of one SELECT on a thread of its own, so that a database which stops answering can be left behind.</summary>
internal sealed class RowPump(DbConnection connection, DbTransaction? transaction, string select, TimeSpan timeout)
{
    private const int MostWaiting = 4096;
    private const string Savepoint = "claimtracker";

    /// <summary>What a driver gets beyond the timeout to give up by itself, which leaves its connection usable.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>The rows as text.</summary>
    /// <exception cref="DatasetException">No row came for longer than the timeout.</exception>
    public IEnumerable<string?[]> Rows(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rows = new BlockingCollection<string?[]>(MostWaiting);
        var pump = Task.Run(() => Pump(rows, stop.Token), CancellationToken.None);
        var gaveUp = false;
        try
        {
            while (true)
            {
                if (!rows.TryTake(out var row, (int)(timeout + Grace).TotalMilliseconds, cancellationToken))
                {
                    if (rows.IsCompleted) break;
                    gaveUp = true;
                    throw new DatasetException(DatasetCodes.Timeout, $"the database gave no answer for {timeout.TotalSeconds:0.#} seconds");
                }

                yield return row;
            }

            pump.GetAwaiter().GetResult(); // throws what went wrong
        }
        finally
        {
            stop.Cancel();
            // A pump that hangs keeps the connection, which nobody uses any more, and is not waited for.
            if (!gaveUp) ((IAsyncResult)pump).AsyncWaitHandle.WaitOne(timeout);
        }
    }

    private void Pump(BlockingCollection<string?[]> rows, CancellationToken stop)
    {
        var finished = false;
        try
        {
            if (transaction is { SupportsSavepoints: true }) transaction.Save(Savepoint);
            finished = Read(rows, stop);
        }
        catch (Exception exception) when (stop.IsCancellationRequested && exception is DbException or OperationCanceledException)
        {
            // The rest of an answer that nobody wants.
        }
        finally
        {
            // A transaction in which a statement failed or was broken off takes no other until it is set back.
            if (!finished && transaction is { SupportsSavepoints: true }) SetBack(transaction);
            rows.CompleteAdding();
        }
    }

    private bool Read(BlockingCollection<string?[]> rows, CancellationToken stop)
    {
        using var command = connection.CreateCommand();
        command.CommandText = select;
        command.Transaction = transaction;
        command.CommandTimeout = Math.Max(1, (int)timeout.TotalSeconds);
        using var reader = command.ExecuteReader();
        try
        {
            while (reader.Read())
            {
                var row = new string?[reader.FieldCount];
                for (var i = 0; i < row.Length; i++) row[i] = DatabaseText.Of(reader, i);
                rows.Add(row, stop);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            command.Cancel();
            throw;
        }
    }

    private static void SetBack(DbTransaction transaction)
    {
        try
        {
            transaction.Rollback(Savepoint);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The connection is lost; the next statement says so.
        }
    }
}
