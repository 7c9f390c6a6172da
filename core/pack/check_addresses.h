// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/cross_check.h"

namespace ioc {

/// Why a connector leads nowhere with these endpoints: one of them is not named, or what it is filled with is no
/// address of its type. An endpoint that is empty is given where the program runs, and nothing is said of it.
QStringList faultsOfAddresses(const QJsonObject &connector, const std::map<QString, QString> &endpoints);

/// The same of all feeds of a pack. The program reads such a pack all the same, for --endpoint may bring another
/// address; a feed that has none then is told as one that is down. Pure.
PackProblems addressProblems(const ProvincePack &pack, const PackOrigins &origins);

} // namespace ioc
