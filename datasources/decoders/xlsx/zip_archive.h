// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>
#include <string_view>

struct zip;

namespace ioc {

/// A ZIP archive in memory (libzip), read in bounded room: nothing is written to disk, and an archive whose directory
/// announces too many parts, too large or too tightly packed ones is refused before anything is unpacked. A part that
/// turns out larger than announced, or broken (CRC-32), is an error. The bytes are borrowed. One thread.
class ZipArchive
{
public:
    static constexpr int kMostParts = 2'000;
    static constexpr std::uint64_t kLargestPart = 512ULL << 20;
    static constexpr std::uint64_t kLargestWhole = 1ULL << 30;
    /// Tables of digits pack to a twentieth, rows that repeat to a hundredth; deflate's own end is at a thousandth.
    static constexpr std::uint64_t kTightest = 200;
    static constexpr std::uint64_t kAlwaysTaken = 4ULL
                                                  << 20; ///< a part up to here may be packed as tightly as it likes

    /// Payload error for what is no archive, is locked with a password, names a part twice, or breaks a bound.
    static Result<ZipArchive> open(std::string_view bytes);

    bool holds(const QString &part) const;

    /// Gives the part piece by piece; false stops, which is no error.
    Result<void> read(const QString &part, const std::function<bool(QByteArrayView)> &take) const;

private:
    struct Closer
    {
        void operator()(zip *archive) const;
    };

    explicit ZipArchive(zip *archive)
        : m_archive(archive)
    {
    }

    Result<void> checkBounds() const;

    std::unique_ptr<zip, Closer> m_archive;
};

} // namespace ioc
