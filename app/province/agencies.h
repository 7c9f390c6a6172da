// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ioc::province {

/// agencies.json: the fourteen professional agencies under the People's Committee of a province since March
/// 2025 (twelve departments, the inspectorate and the committee's office).
QByteArray formatAgencies();

} // namespace ioc::province
