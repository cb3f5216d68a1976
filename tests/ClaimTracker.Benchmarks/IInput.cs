namespace ClaimTracker.Benchmarks;

/// <summary>What a benchmark reads, and how much of it there is.</summary>
public interface IInput
{
    /// <summary>The size that throughput is reckoned with, in bytes.</summary>
    long Bytes { get; }
}
