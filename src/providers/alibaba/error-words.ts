/** Codes of the error tables of the actions in use, in one text: a key that ends in a dot stands for those that begin with it. */
function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Something else is at work on the thing, or was just before: what passes by itself, and what the vendor’s own Terraform provider waits for. */
export const BUSY = words(`
  DiskStillAttached DiskCreatingSnapshot InvalidOperation.RelatedSnapshotNotFinished
  Operation.Conflict IncorrectStatus. IncorrectHaVipStatus InvalidBindingStatus
  InvalidStatus.EcsStatusNotSupport InvalidStatus.EniStatusNotSupport InvalidStatus.SnatOrDnat
  InvalidStatus.NotAllow InvalidIpStatus.HasBeenUsedBySnatTable
  InvalidIpStatus.HasBeenUsedByForwardEntry OperationFailed.LastTokenProcessing
  OperationFailed.SystemBusy ServiceIsConfiguring OperationDenied.DeletionProtection
  InvalideStatus.Format OperationDenied.MasterDBInstanceState RwSplitNetType.Exist
  EngineMigration.ActionDisabled InvalidOperation.EniLinked InvalidOperation.InvalidEcsState
  Operation.NotAllowed ResourceStatusError UnknownError.Account
  ExistProcessingDeleteFlow.DeleteAccount
`);

/** There is no such thing any more. */
export const GONE = words(`
  InvalidInstanceIds.NotFound InvalidDBInstanceName.NotFound INSTANCE_NOT_EXISTS ResourceNotFound.
  InvalidBindInstance.NotFound AccountNotExist.DeleteAccount
`);

/** Who calls may not. */
export const DENIED = words(`
  InvalidUser.Unauthorized Unauthorized. InvalidUserOperatorPermission NoPermission.
  MemberAccountAccessDenied CallerIdentityError.DeleteAccount
`);

/** A service behind the one that was called did not answer: nobody knows whether the call took effect. */
export const FAILED = words(`
  LocationServiceTimeout ExternalFailure RequestMetaDataFailed SqlExecuteFailedOrTimeout
  CommodityServiceCalling.Exception Price.CommoditySys System.SaleValidateFailed
  PeripheralError.DeleteAccount
`);

/** The provider says no, and will say so again: a parameter, a state that only a person changes, or a rule of the business. */
export const REFUSED = words(`
  InvalidParameter InvalidParameter. MissingParameter MissingParameter. InvalidTag. InvalidParam.
  Abs.InvalidAccount.NotFound AccountTypeOrStatusMismatch ActivityForbiddenError
  AmbassadorOrderLimitError Api.NotSupport BackupPolicyNotSupport BasicInfoUncompleted
  BindMirrorInstanceError ChargeTypeViolation CloudSSDNotSupport ColdData.EngineVersionNotSupport
  ColdData.MinorVersionNotSupport Commodity.InvalidComponent CommodityNotSupported
  ContainForbiddenLabelError Credit.NotFound CreditControlBlock.DeleteAccount DRYRUN.SUCCESS
  Deny.TrustedService DiskNotPortable DiskTypeViolation Eni.Attached
  EnterpriseGroupLimited.MutliGroupType ExceedLimit.Filter ExceedRefundQuotaError
  ExistPrepaidInstance.DeleteAccount ExistRefundingOrderError ExistUnPaidOrderError
  ForbidDelete.Account Forbidden.ChargeTypeIsPrepaid Forbidden.FinancialLocked
  Forbidden.PrePaidNatGateway Forbidden.ReleaseSegmentEip GuardInstance.ReleaseFail
  ImageNotSupportCloudInit IncorrectMinorVersion IncorrectTargetClasscode InstanceLockedForSecurity
  InstanceNotInSecurityGroup InstanceType.ValueNotSupported InsufficientAvailableQuota
  Invalid.InstanceChargeType InvalidAcceptLanguage.NotFound
  InvalidAdditionalInfoPvdConfig.SizeExceeded InvalidChargeType InvalidChargeType.ValueNotSupported
  InvalidClusterKms InvalidConnectionString.Duplicate InvalidControlPolicyEnablementStatus
  InvalidDescription.Malformed InvalidDiskStatus.DeleteProtection InvalidEIPStatus.BizDisabled
  InvalidFilterKey.NotFound InvalidFilterValue InvalidHostName.Malformed InvalidHostPassword.Malformed
  InvalidHpcClusterId.Creating InvalidHpcClusterId.NotFound InvalidInstanceChargeType.NotFound
  InvalidInstanceIds.ValueNotSupported InvalidInstanceLevel.DiskType InvalidInstanceName.Malformed
  InvalidInstanceStatus.CreditSpecRestricted InvalidInstanceStatus.NeedRestart
  InvalidInstanceStatus.NotRunning InvalidInstanceType.NotSupportCpuOptionsTopologyType
  InvalidInstanceType.ValueNotSupported InvalidInternetChargeType.ValueNotSupported
  InvalidLockReason.NotFound InvalidNetworkType.NotFound InvalidNetworkType.NotSupported
  InvalidOperation.DeleteSharedSnapshotUnsupported InvalidOperation.EniCountExceeded
  InvalidOperation.EniQueuePairNumberOverflow InvalidOperation.ExceedInstanceTypeQueueNumber
  InvalidOperation.InstanceStatusNotSupport InvalidOperation.InstanceStatusUnsupported
  InvalidOperation.InstanceTypeNotSupportHighPerformanceTrafficMode InvalidOperation.InvalidRegion
  InvalidOperation.MaxEniQueueNumberExceeded InvalidOperation.MaxEniQueuePairNumberExceed
  InvalidOperation.ResourceManagedByCloudProduct InvalidOwner InvalidParam InvalidPassword.Malformed
  InvalidReduceDiskSize InvalidRegionId.MalFormed InvalidReleasedKeepPolicy.Format
  InvalidRemoteConnectionOptions.Password InvalidRemoteConnectionOptions.Type
  InvalidResourceType.NotFound InvalidSecurityGroupId.NotFound
  InvalidSecurityGroupType.NotSupportClassic InvalidSecurityGroupVpc.NotBelongToOneVpc
  InvalidSnapshotCategory.Malformed InvalidSnapshotIds.Malformed InvalidSnapshotLinkId.NotFound
  InvalidSnapshotType.NotFound InvalidSourceDiskType InvalidStatus.NotFound InvalidTag InvalidTagCount
  InvalidUsage InvalidUserData.Base64FormatInvalid InvalidUserData.Forbidden
  InvalidUserData.NotSupported InvalidUserData.SizeExceeded InvalidVswitchId JoinedGroupLimitExceed
  KmsApiError LegalEntityDifferent MemberTypeError.DeleteAccount NoLicense.ResourceDirectory
  NoRestValueError OSType.ValueNotSupported OperationDenied OperationDenied.PayType
  OperationDenied.PrePayTypeNotSupported OperationDenied.ZoneResource
  OperationUnsupported.DeleteProtectionForPrePayInstance Order.ComboInstanceNotAllowOperate
  Order.InstHasUnpaidOrder Order.NoRealNameAuthentication Order.PeriodInvalid OrderStatus.UnPaid
  OwnerIdInvalid OwnerIdMissing Parameters.Invalid Pay.InsufficientBalance
  Price.PricingPlanResultNotFound ProductCheckError QuotaExceeded.DeleteAccount RegionDissolvedEOM
  RegionEndTimeDissolvedAustralia RegionEndTimeDissolvedIndia
  RemoveConfilctAccountAsDelegatedAdministator RequiredParam.NotFound ResourceDirectoryNotInUse
  Risk.RiskControlRejection SecurityGroupInstanceLimitExceed SnapshotCreatedDisk SnapshotCreatedImage
  SpBlock.DeleteAccount TooManyResult UserNotInTheWhiteList noAvailablePaymentMethod pay.noCreditCard
`);
