using System.CommandLine;
using ClaimTracker.Tracking;

namespace ClaimTracker.Cli.Commands;

/// <summary>The option that names a store.</summary>
internal static class StoreOption
{
    public static Option<string> Of(string description, bool isRequired)
    {
        var option = new Option<string>("--store") { Description = description, HelpName = "place", Required = isRequired };
        option.Validators.Add(result => InputOptions.Reject(result, string.IsNullOrWhiteSpace, "The name of the store is empty."));
        return option;
    }

    /// <summary>Opens a store that has to be there.</summary>
    /// <exception cref="FactStoreException">It is not, or cannot be used.</exception>
    public static Task<FactStore> OpenAsync(string place, CancellationToken cancellationToken) =>
        FactStore.OpenAsync(place, new FactStoreOptions { CreatesIfMissing = false }, cancellationToken);
}
