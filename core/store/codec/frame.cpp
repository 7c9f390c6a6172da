// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/codec/frame.h"

#include <QtEndian>

#include <xxhash.h>

namespace ioc {
namespace {

constexpr size_t kChecksum = sizeof(XXH64_hash_t);

} // namespace

QByteArray framed(std::uint8_t format, const QByteArray &body)
{
    QByteArray frame;
    frame.reserve(body.size() + 1 + qsizetype(kChecksum));
    frame += char(format);
    frame += body;
    const XXH64_hash_t checksum = qToLittleEndian(XXH3_64bits(frame.constData(), size_t(frame.size())));
    frame.append(reinterpret_cast<const char *>(&checksum), qsizetype(kChecksum));
    return frame;
}

std::optional<std::string_view> unframed(std::uint8_t format, std::string_view frame)
{
    if (frame.size() < 1 + kChecksum || std::uint8_t(frame.front()) != format)
        return std::nullopt;
    const std::string_view covered = frame.substr(0, frame.size() - kChecksum);
    const auto stored = qFromLittleEndian<XXH64_hash_t>(frame.data() + covered.size());
    if (stored != XXH3_64bits(covered.data(), covered.size()))
        return std::nullopt;
    return covered.substr(1);
}

} // namespace ioc
