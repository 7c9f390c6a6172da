// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace ioc {

/// Whether something that is measured again and again grows.
class Growth
{
public:
    void add(double day, double value) { m_samples.push_back({day, value}); }

    /// Of fewer nothing can be told.
    static constexpr size_t kFewest = 4;

    /// By the line of least squares, a day.
    std::optional<double> slope() const;

    /// The median of the last quarter of the samples above that of the first.
    std::optional<double> rise() const;

private:
    struct Sample
    {
        double day;
        double value;
    };

    std::vector<Sample> m_samples;
};

} // namespace ioc
