using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClaimTracker.Tracking.Storage;

/// <summary>The tables as Entity Framework sees them. One is made for each piece of work and thrown away after it.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    /// <summary>On PostgreSQL the tables have a schema of their own, so that they can share a database.</summary>
    public const string Schema = "claimtracker";

    public DbSet<StoreRow> Stores => Set<StoreRow>();

    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<SentenceRow> Sentences => Set<SentenceRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsNpgsql()) modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<StoreRow>().ToTable(StoreSchema.Table).Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<ArticleRow>(article =>
        {
            article.ToTable("articles").HasIndex(row => row.Key).IsUnique();
            article.HasMany(row => row.Sentences).WithOne(row => row.Article).HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<SentenceRow>(sentence =>
        {
            sentence.ToTable("sentences").HasIndex(row => row.Key).IsUnique();
            sentence.HasMany(row => row.Claims).WithOne(row => row.Sentence).HasForeignKey(row => row.SentenceId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ClaimRow>(claim =>
        {
            claim.ToTable("claims").HasIndex(row => row.Key).IsUnique();
            claim.HasIndex(row => row.FactId);
            claim.HasIndex(row => row.Score);
        });
        modelBuilder.Entity<DecisionRow>(decision =>
        {
            decision.ToTable("decisions").HasIndex(row => row.Key).IsUnique();
            decision.HasOne(row => row.Article).WithMany().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Cascade);
        });
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
                // Names, not numbers: a person who looks into the tables is to understand them.
                if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } type)
                    property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(Name<>).MakeGenericType(type))!);
            }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>SQLite has no times, PostgreSQL wants them in UTC.</summary>
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTime>(
        time => time.UtcDateTime,
        time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));

    private sealed class Name<T>() : ValueConverter<T, string>(value => value.ToString(), name => Parse(name))
        where T : struct, Enum
    {
        /// <summary>A name that a later version of the library wrote is "not said" here.</summary>
        private static T Parse(string name) => Enum.TryParse<T>(name, out var value) ? value : default;
    }
}
